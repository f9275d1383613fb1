// Does the work that a form asks for (signing.proof.ProofOfWork) while it is filled in, in workers beside the page. A form
// that is sent earlier waits for it. Where anything fails it is sent without: the service then takes fewer from one place.
const FRESH = 15 * 60_000;
const WORKERS = 4;
const PATIENCE = 30_000;

const form = document.querySelector('form[data-proof]');
if (form) {
  start(form);
}

function start(form) {
  const status = form.querySelector('[data-proof-status]');
  let work = null;
  let workedAt = 0;

  const begin = () => {
    if (!work || Date.now() - workedAt > FRESH) {
      workedAt = Date.now();
      form.elements.proof.value = '';
      work = proof(form).then(payload => { form.elements.proof.value = payload; }, () => {});
    }
    return work;
  };

  form.addEventListener('focusin', begin, { once: true });
  form.addEventListener('input', begin, { once: true });
  form.addEventListener('submit', async event => {
    if (form.elements.proof.value && Date.now() - workedAt <= FRESH) return;
    event.preventDefault();
    if (form.dataset.waiting) return;
    form.dataset.waiting = 'yes';
    status.textContent = form.dataset.working;
    await begin();
    form.submit();
  });
  // whoever comes back to the page by the browser's own button has spent the proof
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      work = null;
      delete form.dataset.waiting;
      status.textContent = '';
    }
  });
}

async function proof({ dataset: { proof: address, solver } }) {
  const answer = await fetch(address, { cache: 'no-store', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const challenge = await answer.json();
  const solution = await solved(solver, challenge.parameters);
  return btoa(JSON.stringify({ challenge, solution }));
}

/** The first worker to find the number ends the others. */
function solved(solver, parameters) {
  const step = Math.max(1, Math.min(WORKERS, navigator.hardwareConcurrency || 1));
  const workers = [];
  const found = new Promise((resolve, reject) => {
    for (let start = 0; start < step; start++) {
      const worker = new Worker(solver, { type: 'module' });
      worker.onmessage = ({ data }) => data && resolve(data);
      worker.onerror = reject;
      worker.postMessage({ parameters, start, step });
      workers.push(worker);
    }
    setTimeout(reject, PATIENCE);
  });
  return found.finally(() => workers.forEach(worker => worker.terminate()));
}
