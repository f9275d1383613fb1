// A worker that checks the log beside the page: its checkpoint, its entries, a receipt. It says what it found, and the page
// words it (app/verify.js).
import { Fault, must } from './fault.js';
import { Files } from './files.js';
import { contains } from './merkle.js';
import { fromBase64, keys as keysIn, LONGEST, opened, parsed, toBase64 } from './note.js';
import { Recount } from './recount.js';
import { checked, read } from './receipt.js';

const TOLD_EVERY = 100;
const CACHED = 6_000; // a cache before the service may keep a checkpoint for so long
const KINDS = { other: 'origin', unsigned: 'unsigned', false: 'false' };

let running = null; // what a recount may go on from

/**
 * The last checkpoint, once it is sure that it is the log's and holds all that was seen before.
 *
 * @param size that it must have reached, or a cache has kept an older one for a moment
 */
async function head(files, remembered, size = 0) {
  const told = await files.get('key', LONGEST, 'no-store');
  must(told, 'unreachable', 'key');
  const keys = keysIn(told);
  must(!remembered || keys.some(key => key.line === remembered.key), 'other_key');
  let last = await checkpoint(files, keys);
  if (last.size < Math.max(size, remembered?.size ?? 0)) {
    await new Promise(resolve => setTimeout(resolve, CACHED));
    last = await checkpoint(files, keys);
  }
  if (remembered) {
    const earlier = { size: remembered.size, root: fromBase64(remembered.root, 'note') };
    must(await contains(files, last, earlier), 'rewritten', String(earlier.size));
  }
  return { keys, ...last, seen: { key: keys[0].line, size: last.size, root: toBase64(last.root) } };
}

async function checkpoint(files, keys) {
  const bytes = await files.get('checkpoint', LONGEST, 'no-store');
  must(bytes, 'empty');
  const note = parsed(bytes, 'note');
  return { isSigned: await opened(note, keys, KINDS), size: note.size, root: note.root };
}

/** The page's figure, as it is now: asked first, so that the log can only be further than it. */
async function page(address) {
  const bytes = await new Files('', 'same-origin').get(address.slice(1), LONGEST, 'no-store');
  must(bytes, 'unreachable', address);
  try {
    const figure = JSON.parse(new TextDecoder().decode(bytes));
    const { counted, beforeLog, log, waiting } = figure;
    // less than nothing that waits would hide what is counted and not there
    const counts = [counted, beforeLog, log.size, waiting.signed, waiting.ended];
    if (counts.every(n => Number.isSafeInteger(n) && n >= 0)) return figure;
  } catch {
    // told below
  }
  throw new Fault('unreachable', address);
}

async function recount({ log, count, text, remembered }) {
  const files = new Files(log);
  const figure = await page(count);
  must(figure.wording === text.wording, 'changed');
  const last = await head(files, remembered, figure.log.size);
  must(last.size >= figure.log.size, 'shrunk');
  const recounted = new Recount(files, text, figure.log.size);
  await recounted.to(last, progress());
  const { signed, ended } = recounted.atMark;
  const { waiting, beforeLog, counted } = figure;
  const follows = signed - ended + beforeLog + waiting.signed - waiting.ended;
  must(follows === counted, 'count', `${counted} / ${follows}`);
  running = { log, recounted, figure, remembered: last.seen };
  return result(last, remembered);
}

/** What waited when the page's figure was asked for must come into the log; the rest of it is read. */
async function again() {
  const files = running.recounted.files = new Files(running.log);
  const last = await head(files, running.remembered);
  await running.recounted.to(last, progress());
  running.remembered = last.seen;
  return result(last, running.remembered);
}

function result(last, remembered) {
  const { recounted: { count, atMark, size }, figure } = running;
  return {
    size,
    root: last.seen.root,
    isSigned: last.isSigned,
    holds: remembered?.size ?? 0,
    signed: count.signed.size,
    withdrawn: count.withdrawn,
    invalidated: count.invalidated,
    counted: count.signed.size - count.ended,
    page: figure.counted,
    before: figure.beforeLog,
    waiting: Math.max(0, atMark.signed + figure.waiting.signed - count.signed.size)
      + Math.max(0, atMark.ended + figure.waiting.ended - count.ended),
    seen: last.seen,
  };
}

/** Whether the log still holds what was remembered, by a few files. */
async function look({ log, remembered }) {
  const last = await head(new Files(log), remembered);
  return { size: last.size, isSigned: last.isSigned, holds: remembered.size, seen: last.seen };
}

async function receipt({ log, letters, remembered }) {
  const files = new Files(log);
  const one = read(letters);
  const last = await head(files, remembered, one.note.size);
  return { ...await checked(one, files, last), seen: last.seen };
}

function progress() {
  let told = 0;
  return (done, of) => {
    const now = Date.now();
    if (done === of || now - told > TOLD_EVERY) {
      told = now;
      self.postMessage({ progress: { done, of } });
    }
  };
}

const acts = { recount, again, look, receipt };

self.onmessage = async ({ data: { act, ...request } }) => {
  try {
    self.postMessage({ act, result: await acts[act](request) });
  } catch (fault) {
    const { kind, where } = fault instanceof Fault ? fault : new Fault('failed', fault?.message);
    self.postMessage({ act, fault: { kind, where: String(where).slice(0, 200) } });
  }
};
