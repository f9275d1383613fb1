// Keeps what is typed in the editor of a text while it is typed. What could not be sent stays in this browser until it
// is: nothing is lost when the connection drops or the window is closed. Without this script the form keeps it all.
const WAIT = 900;
const POLL = 20_000;
const RETRY = 5_000;

const form = document.querySelector('form[data-draft]');
if (form) {
  start(form);
}

function start(form) {
  const api = form.dataset.draft;
  const store = `undersigned:${api}`;
  const status = form.querySelector('[data-status]');
  const cells = [...form.querySelectorAll('textarea[data-key]')];
  const keys = [...new Set(cells.map(cell => cell.dataset.key))].join();
  const timers = new Map();
  let seen = Number(form.dataset.revision);
  let submitting = false;

  const revision = cell => form.elements[`rev_${cell.dataset.key}_${cell.dataset.lang}`];
  const say = text => { if (status.textContent !== text) status.textContent = text; };
  const unsent = () => JSON.parse(localStorage.getItem(store) || '{}');
  const remember = (id, entry) => {
    const all = unsent();
    if (entry) all[id] = entry; else delete all[id];
    if (Object.keys(all).length) localStorage.setItem(store, JSON.stringify(all)); else localStorage.removeItem(store);
  };

  for (const cell of cells) {
    const left = unsent()[cell.id];
    if (left && left.text !== cell.value) {
      cell.value = left.text;
      revision(cell).value = left.revision;
      later(cell, 0);
    } else if (left) {
      remember(cell.id, null);
    }
    cell.addEventListener('input', () => {
      remember(cell.id, { text: cell.value, revision: Number(revision(cell).value) });
      later(cell, WAIT);
    });
  }

  // the words at the caret say where a block is parted
  for (const button of form.querySelectorAll('[data-split]')) {
    let caret = null;
    const row = button.closest('.block');
    row.addEventListener('focusout', event => {
      if (event.target.matches('textarea')) caret = event.target;
    });
    button.addEventListener('click', () => {
      if (caret && caret.selectionStart > 0 && caret.selectionStart < caret.value.length && !/\n\s*\n/.test(caret.value)) {
        button.value = `SPLIT:${button.dataset.split}::${caret.dataset.lang}:${caret.selectionStart}`;
      }
    });
  }

  form.addEventListener('submit', () => {
    submitting = true;
    timers.forEach(clearTimeout);
    cells.forEach(cell => remember(cell.id, null));
  });

  function later(cell, wait) {
    clearTimeout(timers.get(cell));
    timers.set(cell, setTimeout(() => keep(cell), wait));
  }

  async function keep(cell) {
    timers.delete(cell);
    if (submitting || cell.dataset.sending) {
      if (!submitting) later(cell, WAIT);
      return;
    }
    const text = cell.value;
    cell.dataset.sending = 'yes';
    say(form.dataset.keeping);
    try {
      const answer = await fetch(`${api}/blocks/${cell.dataset.key}/texts/${cell.dataset.lang}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ text, revision: Number(revision(cell).value) }),
      });
      if (!answer.ok) throw await problem(answer);
      took(cell, text, await answer.json());
    } catch (failure) {
      say(failure.words || form.dataset.unkept);
      if (!failure.words) later(cell, RETRY);
    } finally {
      delete cell.dataset.sending;
    }
  }

  // what is wrong with the text its author can mend; anything else may pass
  async function problem(answer) {
    const failure = new Error(String(answer.status));
    if (answer.status >= 400 && answer.status < 500) {
      const body = await answer.json().catch(() => ({}));
      failure.words = (body.errors && body.errors[0] && body.errors[0].message) || body.detail || body.title;
    }
    return failure;
  }

  function took(cell, sent, kept) {
    revision(cell).value = kept.revision;
    if (kept.verdict !== 'KEPT' && cell.value === sent) cell.value = kept.text;
    if (cell.value === sent || kept.verdict !== 'KEPT') remember(cell.id, null); else later(cell, WAIT);
    lags(cell.dataset.key, kept.lagging);
    say(kept.verdict === 'ASIDE' ? form.dataset.aside : kept.verdict === 'JOINED' ? form.dataset.joined : form.dataset.kept);
    if (kept.verdict === 'ASIDE') offer(form.dataset.again);
    count(cell.dataset.lang);
  }

  function lags(key, languages) {
    for (const cell of cells.filter(one => one.dataset.key === key)) {
      const late = languages.includes(cell.dataset.lang);
      cell.parentElement.classList.toggle('cell--lags', late);
      cell.parentElement.querySelector('[data-lag]').hidden = !late;
    }
  }

  async function count(lang) {
    const place = form.querySelector(`[data-length="${lang}"]`);
    const answer = place && await fetch(`${location.pathname}/lengths/${lang}.html`).catch(() => null);
    if (answer && answer.ok) place.innerHTML = await answer.text();
  }

  function offer(words) {
    if (!form.querySelector('.editor__again')) {
      const link = document.createElement('a');
      link.href = location.href.split('#')[0];
      link.className = 'editor__again';
      link.textContent = words;
      status.after(link);
    }
  }

  async function look() {
    if (document.hidden || submitting) return;
    const answer = await fetch(`${api}?since=${seen}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const draft = await answer.json();
    seen = draft.revision;
    form.querySelector('[data-others]').textContent = draft.others.length
      ? form.dataset.with.replace('{0}', draft.others.join(', ')) : '';
    for (const row of draft.rows) {
      for (const text of row.texts) show(row.key, text);
    }
    if (draft.keys.join() !== keys) {
      say(form.dataset.rebuilt);
      offer(form.dataset.again);
    }
  }

  // what another wrote appears where nobody is writing here
  function show(key, text) {
    const cell = cells.find(one => one.dataset.key === key && one.dataset.lang === text.lang);
    if (cell && cell !== document.activeElement && !timers.has(cell) && !unsent()[cell.id]) {
      if (cell.value !== text.text) cell.value = text.text;
      revision(cell).value = text.revision;
    }
  }

  window.addEventListener('online', () => cells.filter(cell => unsent()[cell.id]).forEach(cell => later(cell, 0)));
  setInterval(look, POLL);
}
