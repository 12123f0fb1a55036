// One socket a page. A push is a hint: a gap in `seq`, a reconnect and the end of a job all ask the server again.
const body = document.body;
const lang = body.dataset.lang;
const FINAL = new Set(['COMPLETED', 'FAILED', 'TIMED_OUT', 'CANCELLED']);
const watched = new Map(); // job id -> {seq, handlers, state}
let socket = null;
let offlineTimer = 0;
let pollTimer = 0;
let pollDelay = 1000;
let failures = 0;

export const isFinal = (state) => FINAL.has(state);
export const words = (event) => event.messages?.[lang] ?? event.message ?? '';

/** Hear every event of a job exactly once and in order, from `seq` on. */
export function watch(jobId, seq, state, handler) {
  watched.set(jobId, { seq, state, handler, syncing: false });
  if (socket?.connected) sync(jobId);
}

function deliver(event) {
  const job = watched.get(event.job_id);
  if (!job) return;
  if (event.seq <= job.seq) return;
  if (event.seq > job.seq + 1) { sync(event.job_id); return; }
  job.seq = event.seq;
  job.state = event.state;
  job.handler(event);
}

function take(jobId, answer) {
  const job = watched.get(jobId);
  if (!job || !answer || answer.error) return;
  for (const event of answer.events) deliver(event);
  if (answer.last_seq > job.seq && answer.events.length) sync(jobId);
}

function sync(jobId) {
  const job = watched.get(jobId);
  if (!job || job.syncing || !socket?.connected) return;
  job.syncing = true;
  socket.timeout(5000).emit('sync', { job_id: jobId, after_seq: job.seq }, (error, answer) => {
    job.syncing = false;
    if (!error) take(jobId, answer);
  });
}

async function poll() {
  clearTimeout(pollTimer);
  if (document.hidden || socket?.connected) return;
  const begun = performance.now();
  for (const [jobId, job] of watched) {
    if (isFinal(job.state)) continue;
    try {
      const answer = await fetch(`/api/v1/jobs/${jobId}/events?after=${job.seq}`, { headers: { Accept: 'application/json' } });
      if (answer.ok) take(jobId, await answer.json());
    } catch { /* still offline */ }
  }
  // Slower servers are asked less often.
  pollDelay = Math.min(30000, Math.max(1500, 250 * Math.sqrt(performance.now() - begun)) * 1.3 ** failures);
  pollTimer = setTimeout(poll, pollDelay);
}

function show(mode, text) {
  const sign = document.getElementById('live');
  if (!sign) return;
  sign.dataset.mode = mode;
  sign.lastElementChild.textContent = text;
}

function wentOffline() {
  show('off', body.dataset.polling);
  if (offlineTimer) return;
  offlineTimer = setTimeout(() => {
    const banner = document.getElementById('offline');
    banner.lastElementChild.textContent = body.dataset.offline;
    banner.hidden = false;
  }, 2000);
}

function cameBack() {
  clearTimeout(offlineTimer);
  clearTimeout(pollTimer);
  offlineTimer = 0;
  failures = 0;
  show('on', body.dataset.live);
  const banner = document.getElementById('offline');
  if (!banner.hidden) toast(body.dataset.back);
  banner.hidden = true;
  for (const jobId of watched.keys()) sync(jobId);
  document.dispatchEvent(new CustomEvent('live:back'));
}

/** Say something for six seconds; `action` is an address to look at, or {label, run}. Only the newest can be run. */
export function toast(text, action) {
  const list = document.getElementById('toasts');
  const box = document.createElement('div');
  box.className = 'toast-line';
  box.append(text);
  if (action?.run) {
    list.querySelectorAll('.toast-line:has(button)').forEach((old) => old.remove());
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', () => { box.remove(); action.run(); });
    box.append(' ', button);
  } else if (action) {
    const link = document.createElement('a');
    link.href = action;
    link.textContent = body.dataset.see;
    box.append(' ', link);
  }
  list.append(box);
  setTimeout(() => box.remove(), 6000);
}

const asked = new WeakMap(); // element -> how often it was asked for

/** Fetch a page's fragment anew and put it in place, keeping the focus where it was; an overtaken answer is dropped. */
export async function refresh(target, url) {
  const turn = (asked.get(target) ?? 0) + 1;
  asked.set(target, turn);
  const answer = await fetch(url, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return false;
  const fragment = await answer.text();
  if (asked.get(target) !== turn) return false;
  const focused = document.activeElement?.id;
  target.innerHTML = fragment;
  window.htmx?.process(target);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  return true;
}

function connect() {
  socket = window.io({ transports: ['websocket', 'polling'], reconnectionDelay: 500, reconnectionDelayMax: 8000 });
  socket.on('connect', cameBack);
  socket.on('disconnect', wentOffline);
  socket.on('connect_error', () => {
    wentOffline();
    failures += 1;
    if (failures === 3) poll();
  });
  socket.on('progress', (event) => {
    deliver(event);
    document.dispatchEvent(new CustomEvent('live:progress', { detail: event }));
  });
  socket.on('notification', (note) => {
    document.dispatchEvent(new CustomEvent('live:notification', { detail: note }));
    const notes = document.getElementById('notes');
    if (notes) window.htmx?.trigger(notes, 'refresh-notes');
    // The page that shows it already needs no telling.
    if (!watched.has(note.job_id) && note.url !== location.pathname) toast(note.title, note.url);
  });
}

function countNotes() {
  const count = Number(document.querySelector('#notes [data-count]')?.dataset.count ?? 0);
  const badge = document.getElementById('bell-count');
  if (!badge) return;
  badge.hidden = !count;
  badge.textContent = count > 9 ? '9+' : String(count);
}

// --- pages that need nothing but this ---

/** Times to come tick by the second; the words stand in the element. */
function tick() {
  for (const el of document.querySelectorAll('[data-until]')) {
    const seconds = Math.max(0, Math.ceil((Date.parse(el.dataset.until) - Date.now()) / 1000));
    el.textContent = seconds ? el.dataset.words.replace('0', String(seconds)) : el.dataset.now;
  }
}

function watchJobPage() {
  const page = document.getElementById('job');
  if (!page || isFinal(page.dataset.state)) return;
  const title = document.title;
  let last = 0;
  let waiting = 0;
  const update = async () => {
    waiting = 0;
    last = performance.now();
    const follow = document.getElementById('follow')?.checked ?? true;
    await refresh(page, page.dataset.url);
    const box = document.getElementById('follow');
    if (box) box.checked = follow;
    const log = document.getElementById('log');
    if (log && follow) log.scrollTop = log.scrollHeight;
  };
  watch(page.dataset.job, Number(page.dataset.seq), page.dataset.state, (event) => {
    document.title = isFinal(event.state) ? title : `${event.percent}% · ${title}`;
    const wait = isFinal(event.state) ? 0 : Math.max(0, 400 - (performance.now() - last));
    if (isFinal(event.state)) clearTimeout(waiting);
    if (!waiting || isFinal(event.state)) waiting = setTimeout(update, wait);
  });
}

function watchLists() {
  const list = document.getElementById('job-list');
  const pause = document.getElementById('pause');
  let paused = false;
  let stale = 0;
  const update = () => { stale = 0; if (list && !paused && !document.hidden) refresh(list, list.dataset.url); };
  pause?.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    const label = pause.querySelector('span');
    [label.textContent, pause.dataset.resume] = [pause.dataset.resume, label.textContent];
    if (!paused) update();
  });
  document.addEventListener('live:progress', ({ detail }) => {
    if (paused) return;
    for (const row of document.querySelectorAll(`[data-job="${CSS.escape(detail.job_id)}"]`)) {
      const bar = row.querySelector('progress');
      if (bar) bar.value = detail.percent;
      const message = row.querySelector('[data-message]');
      if (message) message.textContent = words(detail);
      if (isFinal(detail.state) && row.dataset.final === '0' && !list) stale = stale || setTimeout(() => location.reload(), 600);
    }
    if (list && !stale) stale = setTimeout(update, 700);
  });
  document.addEventListener('live:back', update);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { update(); poll(); } });
}

document.addEventListener('htmx:after:swap', countNotes);
setInterval(tick, 1000);
watchJobPage();
watchLists();
addEventListener('load', connect);
