// Reads all entries of a log and reckons its root and the count of one text anew.
import { Count } from './count.js';
import { must } from './fault.js';
import { EMPTY, rootOf, rootOfFull, same } from './merkle.js';
import { HASH, leafInto } from './sha256.js';
import { FULL, entries } from './tiles.js';

const AHEAD = 8;

export class Recount {
  /** @param mark size of the tree at which the count is noted, too */
  constructor(files, text, mark) {
    this.files = files;
    this.count = new Count(text);
    this.mark = mark;
    this.atMark = { signed: 0, ended: 0 };
    this.size = 0;
    this.roots = new Uint8Array(64 * HASH); // of full bundles
    this.tail = new Uint8Array(FULL * HASH); // of the entries after those
  }

  /** Reads on until there, where the root must be that one. */
  async to({ size, root }, told) {
    const bundles = Math.ceil(size / FULL);
    const coming = [];
    let next = Math.floor(this.size / FULL);
    for (let n = next; n < bundles; n++) {
      for (; next < bundles && coming.length < AHEAD; next++) {
        const one = entries(this.files, next, Math.min(FULL, size - next * FULL));
        one.catch(() => {}); // told when its turn comes
        coming.push(one);
      }
      this.take(n, await coming.shift());
      told(this.size, size);
    }
    must(same(this.root(), root), 'root');
    this.count.settle();
  }

  take(n, { name, bytes, bounds }) {
    const seen = this.size - n * FULL;
    const again = new Uint8Array(HASH);
    for (let i = 0; i < bounds.length / 2; i++) {
      const [from, to] = [bounds[2 * i], bounds[2 * i + 1]];
      if (i < seen) {
        leafInto(bytes, from, to, again, 0);
        must(same(again, this.tail.subarray(i * HASH, (i + 1) * HASH)), 'rewritten', name);
        continue;
      }
      leafInto(bytes, from, to, this.tail, i * HASH);
      this.count.entry(bytes, from, to, this.size);
      if (++this.size === this.mark) this.atMark = { signed: this.count.signed.size, ended: this.count.ended };
    }
    if (this.size === (n + 1) * FULL) {
      if (this.roots.length === n * HASH) this.roots = grown(this.roots);
      rootOfFull(this.tail, this.roots, n * HASH);
    }
  }

  root() {
    const full = Math.floor(this.size / FULL);
    const side = new Uint8Array((full + 1) * HASH);
    side.set(this.roots.subarray(0, full * HASH));
    const rest = this.size % FULL;
    if (rest > 0) side.set(rootOf(this.tail, 0, rest), full * HASH);
    const count = full + (rest > 0 ? 1 : 0);
    return count === 0 ? EMPTY : rootOf(side, 0, count);
  }
}

function grown(bytes) {
  const more = new Uint8Array(2 * bytes.length);
  more.set(bytes);
  return more;
}
