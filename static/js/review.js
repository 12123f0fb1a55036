// The corrected essay: cards and marks that focus each other, views, filter, decisions and their undo.
import { toast } from './live.js';

const page = document.getElementById('essay');
const calm = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
// What a decision must not reset: the server draws the body anew.
const kept = { view: 'text', filter: '', paper: 0, cards: 0, next: '' };

const cards = () => [...page.querySelectorAll('.note[data-s]')].filter((card) => !card.hidden);

function focusOn(id, scrollText) {
  page.querySelectorAll('.is-focus').forEach((el) => el.classList.remove('is-focus'));
  const card = document.getElementById(`c-${id}`);
  const mark = document.getElementById(`m-${id}`) ?? page.querySelector(`.m[data-s="${id}"]`);
  for (const el of page.querySelectorAll(`[data-s="${id}"]`)) el.classList.add('is-focus');
  card?.scrollIntoView({ block: 'nearest', behavior: calm() });
  if (scrollText) mark?.scrollIntoView({ block: 'center', behavior: calm() });
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
  page.querySelector(`.note.is-focus [data-act="${act}"]`)?.click();
}

function undo() {
  const form = document.getElementById('undo') ?? page.querySelector('.note.is-focus [data-act="undo"]')?.form;
  form?.requestSubmit();
}

function filterBy(category) {
  kept.filter = category;
  for (const chip of page.querySelectorAll('[data-filter]')) chip.setAttribute('aria-pressed', String(chip.dataset.filter === category));
  for (const card of page.querySelectorAll('.note[data-s]')) card.hidden = Boolean(category) && card.dataset.cat !== category;
  for (const form of page.querySelectorAll('[data-accept]')) form.hidden = form.dataset.accept !== category;
}

function show(view) {
  kept.view = view;
  for (const tab of page.querySelectorAll('[data-view]')) {
    const on = tab.dataset.view === view;
    tab.setAttribute('aria-selected', String(on));
    tab.tabIndex = on ? 0 : -1;
    document.getElementById(tab.dataset.view).hidden = !on;
  }
  for (const note of page.querySelectorAll('.paper-note')) note.hidden = !note.dataset.for.split(' ').includes(view);
}

async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without HTTPS there is no clipboard to write to, but there is a selection to copy.
    const box = document.createElement('textarea');
    box.value = text;
    box.className = 'visually-hidden';
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }
  toast(button.textContent.trim() + ' ✓');
}

page.addEventListener('click', (event) => {
  const at = (selector) => event.target.closest(selector);
  const tab = at('[data-view]');
  if (tab) { show(tab.dataset.view); return; }
  const mark = at('.m[data-s]');
  if (mark) { focusOn(mark.dataset.s, false); document.getElementById(`c-${mark.dataset.s}`)?.focus({ preventScroll: true }); return; }
  const chip = at('[data-filter]');
  if (chip) { filterBy(chip.getAttribute('aria-pressed') === 'true' ? '' : chip.dataset.filter); return; }
  const copy = at('[data-copy]');
  if (copy) { copyText(document.querySelector(copy.dataset.copy).textContent, copy); return; }
  if (at('[data-keys]')) { document.getElementById('keys').showModal(); return; }
  const card = at('.note[data-s]');
  if (!card) return;
  if (at('[data-act]')) kept.next = cards()[cards().indexOf(card) + 1]?.dataset.s ?? '';
  else if (!at('button')) focusOn(card.dataset.s, true);
});

// --- a decision redraws the body; the reader stays where they were ---

const scrolled = { paper: '.essay-paper', cards: '.side > .cards' };

function remember() {
  for (const [name, selector] of Object.entries(scrolled)) kept[name] = page.querySelector(selector)?.scrollTop ?? 0;
}

function restore() {
  if (!page.querySelector('[data-view]')) return;
  show(kept.view);
  const isThere = page.querySelector(`[data-filter="${kept.filter}"]`);
  filterBy(isThere ? kept.filter : '');
  for (const [name, selector] of Object.entries(scrolled)) {
    const box = page.querySelector(selector);
    if (box) box.scrollTop = kept[name];
  }
  if (kept.next) {
    focusOn(kept.next, false);
    document.getElementById(`c-${kept.next}`)?.focus({ preventScroll: true });
    kept.next = '';
  }
  const form = document.getElementById('undo');
  if (form) toast(form.dataset.message, { label: form.dataset.undo, run: () => form.requestSubmit() });
}

page.addEventListener('htmx:before:swap', remember);
page.addEventListener('htmx:after:swap', restore);

document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey) return;
  const tabs = [...page.querySelectorAll('[data-view]')];
  const tab = tabs.indexOf(event.target);
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (tab >= 0 && by) { const to = tabs[(tab + by + tabs.length) % tabs.length]; show(to.dataset.view); to.focus(); return; }
  const mark = event.target.closest?.('.m[data-s]');
  if (event.key === 'Enter' && mark) { mark.click(); return; }
  const keys = { j: () => step(1), k: () => step(-1), a: () => press('accept'), d: () => press('dismiss'), z: undo, '?': () => document.getElementById('keys').showModal() };
  keys[event.key.toLowerCase()]?.();
});
