// SHA-256 (FIPS 180-4) at once and in one buffer: to ask crypto.subtle for each of two million hashes takes minutes.
const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const BEGIN = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
const BLOCK = 64;
const LONGEST = 4096;
const END = 0x80; // the bit that ends a message

export const HASH = 32;

const words = new Int32Array(64);
const state = new Int32Array(8);
const message = new Uint8Array(LONGEST);

/** Of a first byte, unless it is negative, and those from there to there, at most 4,000; written into `out` at `at`. */
function hash(first, bytes, from, to, out, at) {
  let length = 0;
  if (first >= 0) message[length++] = first;
  for (let i = from; i < to; i++) message[length++] = bytes[i];
  finish(length, out, at);
}

function finish(length, out, at) {
  const end = Math.ceil((length + 9) / BLOCK) * BLOCK;
  message[length] = END;
  message.fill(0, length + 1, end);
  message[end - 3] = length >>> 13;
  message[end - 2] = length >>> 5;
  message[end - 1] = length << 3;
  state.set(BEGIN);
  for (let block = 0; block < end; block += BLOCK) compress(block);
  for (let i = 0; i < 8; i++, at += 4) {
    out[at] = state[i] >>> 24;
    out[at + 1] = state[i] >>> 16;
    out[at + 2] = state[i] >>> 8;
    out[at + 3] = state[i];
  }
}

function compress(from) {
  for (let i = 0, j = from; i < 16; i++, j += 4) {
    words[i] = message[j] << 24 | message[j + 1] << 16 | message[j + 2] << 8 | message[j + 3];
  }
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const s0 = (a >>> 7 | a << 25) ^ (a >>> 18 | a << 14) ^ a >>> 3;
    const s1 = (b >>> 17 | b << 15) ^ (b >>> 19 | b << 13) ^ b >>> 10;
    words[i] = words[i - 16] + s0 + words[i - 7] + s1 | 0;
  }
  let [a, b, c, d, e, f, g, h] = [state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]];
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t1 = h + s1 + (e & f ^ ~e & g) + K[i] + words[i] | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + t1 | 0;
    d = c;
    c = b;
    b = a;
    a = t1 + t2 | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** The hash of an entry that stands from there to there (RFC 9162 §2.1.1). */
export const leafInto = (bytes, from, to, out, at) => hash(0, bytes, from, to, out, at);

/** The hash over two hashes that stand side by side there; it may take the place of one of them. */
export const nodeInto = (bytes, from, out, at) => hash(1, bytes, from, from + 2 * HASH, out, at);

/** Of few bytes. */
export function sha256(bytes) {
  const out = new Uint8Array(HASH);
  hash(-1, bytes, 0, bytes.length, out, 0);
  return out;
}
