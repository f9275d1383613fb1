// Checkpoints, and who signed them (C2SP signed-note, tlog-checkpoint; Ed25519 by the browser's own WebCrypto).
import { Fault, must } from './fault.js';
import { HASH, sha256 } from './sha256.js';

export const LONGEST = 64 * 1024;

const MOST_SIGNATURES = 100;
const DASH = '\u2014 ';
const ID = 4;
const SIGNATURE = 64;
const OF_LOG = 1; // the first byte of a key that signs as logs do
const NAME = /^[^\s+\p{Cc}\p{Z}]+$/u;
const NUMBER = /^(0|[1-9][0-9]{0,15})$/;
// RFC 8032 §7.1, test 1: a browser that does not take it knows no Ed25519
const SOME_KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

export function text(bytes, kind) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault(kind);
  }
}

export const toBase64 = bytes => btoa(String.fromCharCode(...bytes));

/** In the one form that each sequence of bytes has. */
export function fromBase64(letters, kind) {
  try {
    const bytes = Uint8Array.from(atob(letters), letter => letter.charCodeAt(0));
    if (toBase64(bytes) === letters) return bytes;
  } catch {
    // told below
  }
  throw new Fault(kind);
}

export function hash(letters, kind) {
  const bytes = fromBase64(letters, kind);
  must(bytes.length === HASH, kind);
  return bytes;
}

export function number(digits, kind) {
  must(NUMBER.test(digits) && Number.isSafeInteger(Number(digits)), kind);
  return Number(digits);
}

/** Keys of logs, a line each, the newest first; those of another kind are passed over. */
export function keys(bytes) {
  return text(bytes, 'key').split('\n').filter(line => line.trim()).map(key).filter(one => one.kind === OF_LOG);
}

function key(line) {
  const [, name, id, letters] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  must(name && NAME.test(name), 'key');
  const bytes = fromBase64(letters, 'key');
  const named = new TextEncoder().encode(`${name}\n`);
  const own = sha256(Uint8Array.of(...named, ...bytes)).subarray(0, ID);
  must(hex(own) === id, 'key');
  must(bytes[0] !== OF_LOG || bytes.length === HASH + 1, 'key');
  return { line, name, id, kind: bytes[0], bytes: bytes.subarray(1) };
}

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** What a note says, and whose signatures it bears. */
export function parsed(bytes, kind) {
  must(bytes.length <= LONGEST, kind);
  const all = text(bytes, kind);
  must(![...all].some(letter => letter < ' ' && letter !== '\n'), kind);
  const end = all.lastIndexOf('\n\n');
  must(end >= 0 && all.endsWith('\n') && end + 2 < all.length, kind);
  const lines = all.slice(end + 2, -1).split('\n');
  must(lines.length <= MOST_SIGNATURES, kind);
  const said = all.slice(0, end + 1);
  const [origin, size, root, ...more] = said.slice(0, -1).split('\n');
  must(origin && size && root && !more.includes(''), kind);
  return {
    said,
    signatures: lines.map(line => signature(line, kind)),
    origin,
    size: number(size, kind),
    root: hash(root, kind),
  };
}

function signature(line, kind) {
  const parts = line.startsWith(DASH) ? line.slice(DASH.length).split(' ') : [];
  must(parts.length === 2 && NAME.test(parts[0]), kind);
  const bytes = fromBase64(parts[1], kind);
  must(bytes.length > ID, kind);
  return { name: parts[0], id: hex(bytes.subarray(0, ID)), bytes: bytes.subarray(ID) };
}

/**
 * Makes sure that a note is a checkpoint of the log of those keys.
 *
 * @returns whether its signature was checked: not every browser can
 */
export async function opened(note, known, kinds) {
  must(known.length > 0, 'key');
  must(note.origin === known[0].name, kinds.other, note.origin);
  const claims = note.signatures.flatMap(one =>
    known.filter(key => key.name === note.origin && key.name === one.name && key.id === one.id).map(key => ({ key, one })));
  must(claims.length > 0, kinds.unsigned);
  if (!await canVerify()) return false;
  for (const { key, one } of claims) must(await verifies(key, note.said, one.bytes), kinds.false);
  return true;
}

async function canVerify() {
  try {
    await imported(fromBase64(SOME_KEY));
    return true;
  } catch {
    return false;
  }
}

async function verifies(key, said, signed) {
  try {
    return signed.length === SIGNATURE
      && await crypto.subtle.verify('Ed25519', await imported(key.bytes), signed, new TextEncoder().encode(said));
  } catch {
    return false; // bytes that are no key
  }
}

const imported = raw => crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
