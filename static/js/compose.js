// The text box: its length while typing, a file dropped into it, Ctrl+Enter.
const form = document.getElementById('compose');
const box = document.getElementById('content');
const count = document.getElementById('count');
const file = document.getElementById('file');
const limit = Number(form.dataset.limit);

function measure() {
  const text = box.value;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[\p{Script=Latin}]+(?:['’-][\p{Script=Latin}]+)*/gu)?.length ?? 0;
  const numbers = text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  const length = [...text].length;
  const pattern = han > 1.6 * latin ? form.dataset.zh : form.dataset.en;
  count.textContent = length > limit
    ? form.dataset.over.replace('{n}', length).replace('{limit}', limit)
    : pattern.replace('{n}', han + latin + numbers);
  count.classList.toggle('text-danger', length > limit);
}

async function take(chosen) {
  if (!chosen) return;
  const data = new FormData();
  data.append('file', chosen);
  data.append('csrf_token', form.elements.csrf_token.value);
  const error = document.getElementById('file-error');
  error.textContent = '';
  const answer = await fetch(form.dataset.read, { method: 'POST', body: data, headers: { 'HX-Request': 'true' } });
  if (!answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    error.textContent = page.querySelector('[role=alert]')?.textContent.trim() ?? '';
    file.value = '';
    return;
  }
  const { text, name } = await answer.json();
  box.value = text;
  if (!form.elements.title.value) form.elements.title.value = name.slice(0, 200);
  file.value = '';
  measure();
  box.focus();
}

box.addEventListener('input', measure);
file?.addEventListener('change', () => take(file.files[0]));
if (file) {
  for (const kind of ['dragover', 'dragenter']) form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add('is-over'); });
  form.addEventListener('dragleave', () => form.classList.remove('is-over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('is-over');
    take(event.dataTransfer.files[0]);
  });
}
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
form.addEventListener('submit', () => { setTimeout(() => { document.getElementById('submit').disabled = true; }, 150); });
addEventListener('pageshow', () => { document.getElementById('submit').disabled = false; });
measure();
