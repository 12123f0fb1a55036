// The essay page while the job runs: progress and provisional findings. What one does with the result is in review.js.
import { isFinal, refresh, watch, words } from './live.js';

const page = document.getElementById('essay');
const title = document.title;
let findings = [];
let attempt = Number(page.dataset.attempt);

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
  // An answer to an earlier question may have brought the result already; the reader may be at work in it.
  if (!panel) return;
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
