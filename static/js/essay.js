// The essay page: provisional findings while the job runs, then cards and marks that focus each other.
import { isFinal, refresh, toast, watch, words } from './live.js';

const page = document.getElementById('essay');
const title = document.title;
let findings = [];
let attempt = Number(page.dataset.attempt);
let lastAct = null;

// --- while it runs ---

function draw() {
  const text = document.getElementById('text');
  if (!text || !document.getElementById('progress')) return;
  // Spans count code points, as Python does; a JavaScript string would count emoji twice.
  const letters = [...text.textContent];
  const marks = findings.filter((f) => f.category !== 'praise' && f.end > f.start).sort((a, b) => a.start - b.start);
  text.replaceChildren();
  let at = 0;
  for (const f of marks) {
    if (f.start < at) continue;
    text.append(letters.slice(at, f.start).join(''));
    const mark = document.createElement('mark');
    mark.className = `m m-${f.category} m-provisional${f.confidence === 'sure' ? '' : ' m-doubtful'}`;
    mark.textContent = letters.slice(f.start, f.end).join('');
    text.append(mark);
    at = f.end;
  }
  text.append(letters.slice(at).join(''));
}

function addCard(f) {
  const list = document.getElementById('provisional');
  if (!list) return;
  const labels = JSON.parse(list.dataset.labels);
  const card = document.createElement('article');
  card.className = `note note-${f.category} is-new`;
  const head = document.createElement('h3');
  head.textContent = labels[f.category] ?? f.category;
  const from = document.createElement('p');
  from.className = 'from';
  if (f.replacements?.length && f.category !== 'praise') {
    const [del, ins] = [document.createElement('del'), document.createElement('ins')];
    del.textContent = f.original;
    ins.textContent = f.replacements[0];
    from.append(del, ' → ', ins);
  } else {
    from.textContent = f.original;
  }
  const why = document.createElement('p');
  why.className = 'why';
  why.textContent = f.messages?.[document.body.dataset.lang] ?? '';
  card.append(head, from, why);
  list.append(card);
}

function clear() {
  findings = [];
  document.getElementById('provisional')?.replaceChildren();
  tally();
  draw();
}

function tally() {
  const count = document.getElementById('found');
  if (count) count.textContent = String(findings.length);
}

async function onEvent(event) {
  // How many events this page has heard, and the last one's number: equal unless something was missed.
  page.dataset.heard = String(Number(page.dataset.heard ?? 0) + 1);
  page.dataset.seq = String(event.seq);
  if (event.attempt !== attempt) { attempt = event.attempt; clear(); }
  const panel = document.getElementById('progress');
  if (panel) {
    panel.querySelector('progress').value = event.percent;
    panel.querySelector('[data-message]').textContent = words(event);
  }
  document.title = isFinal(event.state) ? title : `${event.percent}% · ${title}`;
  const fresh = event.data?.findings ?? [];
  if (fresh.length) {
    findings.push(...fresh);
    fresh.forEach(addCard);
    tally();
    draw();
  }
  page.dataset.state = event.state;
  if (isFinal(event.state) || event.state === 'RETRYING' || event.code === 'started') {
    if (await refresh(page, page.dataset.url) && !isFinal(event.state)) redraw();
  }
}

function redraw() {
  const known = findings;
  document.getElementById('provisional')?.replaceChildren();
  known.forEach(addCard);
  tally();
  draw();
}

if (page.dataset.job && !isFinal(page.dataset.state)) {
  // From the first event: what was found before this page was opened belongs on it too.
  watch(page.dataset.job, 0, page.dataset.state, onEvent);
}

// --- when it is done ---

const cards = () => [...page.querySelectorAll('.note[data-s]')].filter((card) => !card.hidden);

function focusOn(id, scrollText) {
  page.querySelectorAll('.is-focus').forEach((el) => el.classList.remove('is-focus'));
  const card = document.getElementById(`c-${id}`);
  const mark = document.getElementById(`m-${id}`) ?? page.querySelector(`.m[data-s="${id}"]`);
  for (const el of page.querySelectorAll(`[data-s="${id}"]`)) el.classList.add('is-focus');
  card?.scrollIntoView({ block: 'nearest', behavior: calm() });
  if (scrollText) mark?.scrollIntoView({ block: 'center', behavior: calm() });
}

const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

page.addEventListener('click', (event) => {
  const mark = event.target.closest('.m[data-s]');
  if (mark) { focusOn(mark.dataset.s, false); document.getElementById(`c-${mark.dataset.s}`)?.focus({ preventScroll: true }); return; }
  const chip = event.target.closest('[data-filter]');
  if (chip) { filter(chip); return; }
  const copy = event.target.closest('[data-copy]');
  if (copy) { copyText(document.querySelector(copy.dataset.copy).value, copy); return; }
  if (event.target.closest('[data-keys]')) { document.getElementById('keys').showModal(); return; }
  const act = event.target.closest('[data-act]');
  if (act) lastAct = act.closest('.note')?.dataset.s ?? lastAct;
  const card = event.target.closest('.note[data-s]');
  if (card && !event.target.closest('button')) focusOn(card.dataset.s, true);
});

function filter(chip) {
  const on = chip.getAttribute('aria-pressed') !== 'true';
  page.querySelectorAll('[data-filter]').forEach((other) => other.setAttribute('aria-pressed', String(other === chip && on)));
  for (const card of page.querySelectorAll('.note[data-s]')) card.hidden = on && card.dataset.cat !== chip.dataset.filter;
}

async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.getElementById('clean');
    box.select();
    document.execCommand('copy');
  }
  toast(button.textContent.trim() + ' ✓');
}

function step(by) {
  const list = cards();
  if (!list.length) return;
  const now = list.findIndex((card) => card.classList.contains('is-focus'));
  const next = list[(now + by + list.length) % list.length] ?? list[0];
  focusOn(next.dataset.s, true);
  next.focus({ preventScroll: true });
}

function press(act) {
  const card = page.querySelector('.note.is-focus');
  const button = card?.querySelector(`[data-act="${act}"]`);
  if (!button) return;
  const list = cards();
  const following = list[list.indexOf(card) + 1]?.dataset.s;
  button.click();
  if (following) document.addEventListener('htmx:after:swap', () => setTimeout(() => focusOn(following, true), 20), { once: true });
}

function undo() {
  if (!lastAct) return;
  const card = document.getElementById(`c-${lastAct}`);
  const button = card?.querySelector('[data-act="undo"]') ?? page.querySelector(`.gone form[hx-post$="${lastAct}"] button`);
  button?.click();
}

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = event.target.closest?.('.m[data-s]');
  if (event.key === 'Enter' && mark) { mark.click(); return; }
  const keys = { j: () => step(1), k: () => step(-1), a: () => press('accept'), d: () => press('dismiss'), z: undo, '?': () => document.getElementById('keys').showModal() };
  keys[event.key.toLowerCase()]?.();
});
