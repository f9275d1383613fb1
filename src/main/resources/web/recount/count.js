// Counts one text in one wording by the three rules of docs/ledger.md.
import { SIGN, WITHDRAW, INVALIDATE, mark, type } from './entry.js';
import { must } from './fault.js';
import { HASH } from './sha256.js';

export class Count {
  constructor(text) {
    this.mark = mark(text);
    this.signed = new Set();
    this.cancelled = new Map();
    this.withdrawn = 0;
    this.invalidated = 0;
  }

  get ended() {
    return this.withdrawn + this.invalidated;
  }

  /** Each entry in its place; those of other texts must be entries, too. */
  entry(bytes, from, to, index) {
    const kind = type(bytes, from, to, index);
    if (kind < SIGN || kind > INVALIDATE || !this.isOurs(bytes, from + 2)) return;
    const commitment = from + 2 + this.mark.length;
    if (kind === SIGN) {
      const before = this.signed.size;
      this.signed.add(key(bytes, commitment));
      must(this.signed.size > before, 'repeated', index);
    } else {
      const cancelled = key(bytes, commitment + HASH + 1);
      must(!this.cancelled.has(cancelled), 'twice', index);
      this.cancelled.set(cancelled, index);
      if (kind === WITHDRAW) this.withdrawn++;
      else this.invalidated++;
    }
  }

  /** When all entries under a checkpoint are read: each cancel names something that was signed. */
  settle() {
    for (const [cancelled, index] of this.cancelled) must(this.signed.has(cancelled), 'nothing', index);
  }

  isOurs(bytes, at) {
    for (let i = 0; i < this.mark.length; i++) if (bytes[at + i] !== this.mark[i]) return false;
    return true;
  }
}

/** A letter for each byte: the browser hashes such texts with a secret of its own, so nobody can make them collide. */
const key = (bytes, at) => String.fromCharCode.apply(null, bytes.subarray(at, at + HASH));
