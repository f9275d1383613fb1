// Where hashes and entries of a tree lie (C2SP tlog-tiles).
import { must } from './fault.js';
import { HASH } from './sha256.js';

export const FULL = 256;
export const ENTRIES = 'entries';

const LONGEST_ENTRY = 1000;
const LONGEST_BUNDLE = FULL * (LONGEST_ENTRY + 2);

/** The path of a tile, of 256 or fewer. */
export function path(level, n, width) {
  let groups = String(n % 1000).padStart(3, '0');
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups = `x${String(rest % 1000).padStart(3, '0')}/${groups}`;
  }
  return `tile/${level}/${groups}${width < FULL ? `.p/${width}` : ''}`;
}

/** How wide that tile is in a tree of that size. */
export const widthIn = (size, level, n) => Math.min(FULL, Math.floor(size / FULL ** level) - n * FULL);

/** Hashes of a level; a partial tile may have been replaced by the full one since. */
export async function hashes(files, level, n, width) {
  const name = path(level, n, width);
  const found = await files.get(name, width * HASH)
    ?? (width < FULL ? await files.get(path(level, n, FULL), FULL * HASH) : null);
  must(found, 'missing', name);
  must(found.length === width * HASH || found.length === FULL * HASH, 'file', name);
  return found.subarray(0, width * HASH);
}

/** A bundle of entries: the bytes, and where each begins and ends. */
export async function entries(files, n, width) {
  const name = path(ENTRIES, n, width);
  let bytes = await files.get(name, LONGEST_BUNDLE);
  let expected = width;
  if (!bytes && width < FULL) {
    bytes = await files.get(path(ENTRIES, n, FULL), LONGEST_BUNDLE);
    expected = FULL;
  }
  must(bytes, 'missing', name);
  const bounds = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.length - at < 2 ? 0 : bytes[at] << 8 | bytes[at + 1];
    at += 2;
    must(length >= 1 && length <= LONGEST_ENTRY && length <= bytes.length - at, 'file', name);
    bounds.push(at, at += length);
  }
  must(bounds.length === 2 * expected, 'file', name);
  return { name, bytes, bounds: bounds.slice(0, 2 * width) };
}
