// Roots and proofs of RFC 9162 §2.1. Sizes may be larger than 2^32, so they are divided and not shifted.
import { must } from './fault.js';
import { HASH, leafInto, nodeInto, sha256 } from './sha256.js';
import { FULL, hashes, widthIn } from './tiles.js';

const HEIGHT = 8;

export const EMPTY = sha256(new Uint8Array());

export const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export function leaf(entry) {
  const out = new Uint8Array(HASH);
  leafInto(entry, 0, entry.length, out, 0);
  return out;
}

export function node(left, right) {
  const both = new Uint8Array(2 * HASH);
  both.set(left);
  both.set(right, HASH);
  nodeInto(both, 0, both, 0);
  return both.slice(0, HASH);
}

/** The largest power of two below `n`, which is at least 2. */
function split(n) {
  let left = 1;
  while (left * 2 < n) left *= 2;
  return left;
}

/** The root over hashes that stand side by side, of complete trees of one size, of which the last may be smaller. */
export function rootOf(side, from = 0, count = side.length / HASH) {
  if (count === 1) return side.slice(from * HASH, (from + 1) * HASH);
  const left = split(count);
  return node(rootOf(side, from, left), rootOf(side, from + left, count - left));
}

/** The same over a full tile, written into `out` at `at`; it makes few arrays, for a log has many tiles. */
export function rootOfFull(side, out, at) {
  const all = side.slice();
  for (let count = FULL; count > 1; count /= 2) {
    for (let i = 0; i < count / 2; i++) nodeInto(all, 2 * i * HASH, all, i * HASH);
  }
  out.set(all.subarray(0, HASH), at);
}

/** The way up from a node, beside that from the last node of its level. */
class Climb {
  constructor(at, last) {
    this.at = at;
    this.last = last;
  }

  isOver() {
    return this.last === 0;
  }

  isRight() {
    return this.at % 2 === 1;
  }

  hasLeft() {
    return this.isRight() || this.at === this.last;
  }

  up() {
    if (this.hasLeft()) while (!this.isRight() && this.at !== 0) this.shift();
    this.shift();
  }

  shift() {
    this.at = Math.floor(this.at / 2);
    this.last = Math.floor(this.last / 2);
  }
}

/** §2.1.3.2: whether the leaf of that hash stands there. */
export function isIncluded(index, size, leafHash, proof, root) {
  if (index >= size) return false;
  const climb = new Climb(index, size - 1);
  let hash = leafHash;
  for (const sibling of proof) {
    if (climb.isOver()) return false;
    hash = climb.hasLeft() ? node(sibling, hash) : node(hash, sibling);
    climb.up();
  }
  return climb.isOver() && same(hash, root);
}

/** §2.1.4.2: whether the second tree begins with the first, which is not empty. */
export function isConsistent(first, second, firstRoot, secondRoot, proof) {
  if (first < 1 || first > second) return false;
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot);
  const isComplete = first === 1 || split(first) * 2 === first;
  if (!isComplete && proof.length === 0) return false;
  const climb = new Climb(first - 1, second - 1);
  while (climb.isRight()) climb.shift();
  const [seed, ...rest] = isComplete ? [firstRoot, ...proof] : proof;
  let [old, now] = [seed, seed];
  for (const hash of rest) {
    if (climb.isOver()) return false;
    if (climb.hasLeft()) {
      old = node(hash, old);
      now = node(hash, now);
    } else {
      now = node(now, hash);
    }
    climb.up();
  }
  return climb.isOver() && same(old, firstRoot) && same(now, secondRoot);
}

/**
 * Whether the tree that a checkpoint tells begins with an earlier one, by few tiles of the log. They need not be believed:
 * only a log that has the earlier tree can give what fits.
 */
export async function contains(files, head, earlier) {
  must(earlier.size <= head.size, 'shrunk');
  if (earlier.size === 0) return same(earlier.root, EMPTY);
  const proof = earlier.size === head.size ? [] : await consistency(files, earlier.size, head.size);
  return isConsistent(earlier.size, head.size, earlier.root, head.root, proof);
}

async function consistency(files, first, size) {
  const read = new Map();
  const tile = (level, n) => {
    const key = `${level}/${n}`;
    if (!read.has(key)) read.set(key, hashes(files, level, n, widthIn(size, level, n)));
    return read.get(key);
  };
  const at = async (height, index) => {
    const count = 2 ** (height % HEIGHT);
    const begin = index * count;
    const side = await tile(Math.floor(height / HEIGHT), Math.floor(begin / FULL));
    return rootOf(side, begin % FULL, count);
  };
  const root = async (from, count) => {
    const left = split(count + 1);
    return left === count
      ? at(Math.round(Math.log2(count)), from / count)
      : node(await root(from, left), await root(from + left, count - left));
  };
  const proof = [];
  const descend = async (old, from, count, isWhole) => {
    if (old === count) {
      if (!isWhole) proof.push(await root(from, count));
      return;
    }
    const left = split(count);
    if (old <= left) {
      await descend(old, from, left, isWhole);
      proof.push(await root(from + left, count - left));
    } else {
      await descend(old - left, from + left, count - left, false);
      proof.push(await root(from, left));
    }
  };
  await descend(first, 0, size, true);
  return proof;
}
