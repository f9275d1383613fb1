// What an entry says (docs/ledger.md, Entries).
import { must } from './fault.js';
import { HASH } from './sha256.js';

export const SIGN = 2;
export const WITHDRAW = 3;
export const INVALIDATE = 4;

const VERSION = 1;
const LAST_TYPE = 6;
const DELETE = 0x7f;

/** The type of an entry that stands from there to there, in the one form that it may have. */
export function type(bytes, from, to, index) {
  const mustHold = holds => must(holds, 'entry', index);
  const declaration = from + 3;
  mustHold(to - from > 3 && bytes[from] === VERSION);
  const kind = bytes[from + 1];
  mustHold(kind >= 1 && kind <= LAST_TYPE && bytes[from + 2] > 0);
  const ref = declaration + bytes[from + 2] + 2 * HASH;
  mustHold(ref < to && isPrintable(bytes, declaration, declaration + bytes[from + 2]));
  mustHold(bytes[ref] === (kind === WITHDRAW || kind === INVALIDATE ? HASH : 0));
  let end = ref + 1 + bytes[ref];
  if (kind === INVALIDATE) {
    mustHold(end < to);
    const reason = end + 1;
    end = reason + bytes[end];
    mustHold(end <= to && isPrintable(bytes, reason, end));
  }
  mustHold(end === to);
  return kind;
}

function isPrintable(bytes, from, to) {
  for (let i = from; i < to; i++) if (bytes[i] < 0x20 || bytes[i] >= DELETE) return false;
  return true;
}

/** What an entry of a text has after its type: length and id of the declaration, hash of the wording. */
export function mark({ declaration, wording }) {
  const id = new TextEncoder().encode(declaration);
  return Uint8Array.of(id.length, ...id, ...wording.match(/../g).map(digits => parseInt(digits, 16)));
}

/** The text that an entry is about. */
export function textOf(entry) {
  const end = 3 + entry[2];
  return {
    declaration: String.fromCharCode(...entry.subarray(3, end)),
    wording: [...entry.subarray(end, end + HASH)].map(byte => byte.toString(16).padStart(2, '0')).join(''),
  };
}
