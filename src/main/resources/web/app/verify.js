// What the page Verify does (signing.recount.VerifyPages): a worker checks the log, and the words that stand hidden on the
// page say what it found. Nothing leaves the browser but questions for public files.
const MEMORY = 'undersigned.ledger';
const LOOKS_AGAIN = 60_000;
const LOOKS = 5;
const LONGEST = 100_000;
const SIGN = 2;
const ID = /^[A-Za-z0-9_.-]{1,100}$/;

const room = document.querySelector('[data-verify]');
if (room) {
  offer('recount', recount);
  offer('receipt', receipt);
  offer('memory', memory);
}

function offer(name, begin) {
  const section = room.querySelector(`[data-${name}]`);
  if (section) begin(part => section.querySelector(`[data-${name}-${part}]`), section);
}

function recount(part, section) {
  section.hidden = false;
  let worker = null;
  let looks = 0;
  let waits = null;
  const running = is => {
    part('idle').hidden = is;
    part('running').hidden = !is;
  };
  const end = () => {
    clearTimeout(waits);
    worker?.terminate();
    worker = null;
    const isFocused = document.activeElement === part('stop');
    running(false);
    if (isFocused) part('go').focus();
  };
  const answer = ({ result, fault }) => {
    if (fault) {
      end();
      tell(part('verdict'), fault.kind, fault);
    } else if (result.waiting > 0 && looks === LOOKS) {
      end();
      tell(part('verdict'), 'vanished', { where: number(result.waiting) });
    } else {
      remember(result);
      tell(part('verdict'), 'agrees', result, conditions(result));
      if (result.waiting > 0) {
        looks++;
        waits = setTimeout(() => worker.postMessage({ act: 'again' }), LOOKS_AGAIN);
      } else {
        end();
      }
    }
  };
  part('go').addEventListener('click', () => {
    looks = 0;
    running(true);
    part('verdict').replaceChildren();
    part('bar').removeAttribute('value');
    part('stop').focus();
    worker = asked({ act: 'recount', count: room.dataset.count, text: text() }, answer, show(part));
  });
  part('stop').addEventListener('click', () => {
    end();
    // what was found before it waited for the rest stays found
    if (looks === 0) tell(part('verdict'), 'stopped');
  });
}

/** Entries of entries, all the time; aloud at each quarter. */
function show(part) {
  let quarter = 0;
  return ({ done, of }) => {
    part('bar').max = of;
    part('bar').value = done;
    part('done').textContent = number(done);
    part('of').textContent = number(of);
    const now = Math.floor(4 * done / of);
    if (now !== quarter) part('aloud').textContent = new Intl.NumberFormat(lang(), { style: 'percent' }).format(now / 4);
    quarter = now;
  };
}

function receipt(part, section) {
  section.hidden = false;
  part('go').addEventListener('click', async () => {
    const file = part('file').files[0];
    const letters = file ? file.size < LONGEST ? await file.text() : '' : part('text').value;
    part('go').disabled = true;
    part('verdict').replaceChildren();
    const worker = asked({ act: 'receipt', letters }, ({ result, fault }) => {
      worker.terminate();
      part('go').disabled = false;
      if (fault) {
        tell(part('verdict'), fault.kind, fault);
      } else {
        remember(result);
        tell(part('verdict'), 'receipt_good', result, { ...conditions(result), ...about(result) });
      }
    });
  });
}

/** Of which text it is, for somebody who looks at one. */
function about({ text: { declaration, wording }, type }) {
  const own = text();
  const isHere = declaration === own.declaration;
  return {
    signature: type === SIGN,
    cancel: type !== SIGN,
    here: isHere && wording === own.wording,
    earlier: isHere && wording !== own.wording,
    elsewhere: !isHere && ID.test(declaration),
  };
}

/** What was seen here before is asked for at once: whoever comes back need not press anything. */
function memory(part, section) {
  const seen = remembered();
  if (!seen) return;
  section.hidden = false;
  part('at').textContent = time(seen.at);
  part('size').textContent = number(seen.size);
  part('forget').addEventListener('click', () => {
    localStorage.removeItem(MEMORY);
    section.hidden = true;
  });
  const worker = asked({ act: 'look' }, ({ result, fault }) => {
    worker.terminate();
    tell(part('verdict'), fault ? fault.kind : 'holds', fault ?? result, result && conditions(result));
  });
}

function asked(request, answer, progress = () => {}) {
  const worker = new Worker(room.dataset.worker, { type: 'module' });
  worker.onmessage = ({ data }) => data.progress ? progress(data.progress) : answer(data);
  worker.onerror = () => answer({ fault: { kind: 'failed', where: '' } });
  worker.postMessage({ log: room.dataset.log, remembered: remembered(), ...request });
  return worker;
}

function conditions({ isSigned, holds, waiting, before }) {
  return { unsigned: !isSigned, signed: isSigned, holds: holds > 0, waiting: waiting > 0, before: before > 0 };
}

/** The words for it, with what they need to know in its places, and without those that do not hold. */
function tell(place, kind, facts = {}, holds = {}) {
  const words = room.querySelector('template[data-words]').content.querySelector(`[data-word="${kind}"]`).cloneNode(true);
  if (holds.unsigned) words.classList.replace('notice--success', 'notice--caution');
  words.querySelectorAll('[data-when]').forEach(part => holds[part.dataset.when] || part.remove());
  words.querySelectorAll('[data-fact]').forEach(part => {
    const fact = facts[part.dataset.fact];
    part.textContent = typeof fact === 'number' ? number(fact) : fact ?? '';
    if (!part.textContent) part.closest('[data-optional]')?.remove();
  });
  words.querySelectorAll('a[data-text]').forEach(link => { link.href = link.dataset.text + facts.text.declaration; });
  place.replaceChildren(words);
}

function remembered() {
  try {
    const { key, size, root, at } = JSON.parse(localStorage.getItem(MEMORY));
    return Number.isSafeInteger(size) && key && root && at ? { key, size, root, at } : undefined;
  } catch {
    return undefined; // nothing, or of no use
  }
}

function remember({ seen, isSigned }) {
  if (!isSigned || seen.size < (remembered()?.size ?? 1)) return;
  try {
    localStorage.setItem(MEMORY, JSON.stringify({ ...seen, at: new Date().toISOString() }));
  } catch {
    // a browser that keeps nothing remembers nothing
  }
}

function text() {
  return { declaration: room.dataset.declaration, wording: room.dataset.wording };
}

function lang() {
  return document.documentElement.lang;
}

/** As the rest of the page writes it. */
function time(at) {
  const words = new Intl.DateTimeFormat(lang() === 'en' ? 'en-GB' : lang(), { dateStyle: 'long', timeStyle: 'short' });
  return words.format(new Date(at));
}

function number(n) {
  return new Intl.NumberFormat(lang()).format(n);
}
