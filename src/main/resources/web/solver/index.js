// A worker that looks for the counter of an ALTCHA v2 challenge, algorithm SHA-256 (FIPS 180-4). Salt, nonce and counter
// are 36 bytes and so one block of the hash, as is each hash of a hash: the whole search runs over one buffer, some forty
// times as fast as by asking crypto.subtle for each of a million hashes.
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
const BYTES = 36;
const END = 0x80000000 | 0; // the bit that ends a message

const words = new Int32Array(64);
const key = new Int32Array(8);

function hash(length) {
  for (let i = length >> 2; i < 15; i++) words[i] = 0;
  words[length >> 2] = END;
  words[15] = length << 3;
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const s0 = (a >>> 7 | a << 25) ^ (a >>> 18 | a << 14) ^ a >>> 3;
    const s1 = (b >>> 17 | b << 15) ^ (b >>> 19 | b << 13) ^ b >>> 10;
    words[i] = words[i - 16] + s0 + words[i - 7] + s1 | 0;
  }
  let a = 0x6a09e667, b = 0xbb67ae85 | 0, c = 0x3c6ef372, d = 0xa54ff53a | 0;
  let e = 0x510e527f, f = 0x9b05688c | 0, g = 0x1f83d9ab, h = 0x5be0cd19;
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
  key[0] = a + 0x6a09e667;
  key[1] = b + 0xbb67ae85;
  key[2] = c + 0x3c6ef372;
  key[3] = d + 0xa54ff53a;
  key[4] = e + 0x510e527f;
  key[5] = f + 0x9b05688c;
  key[6] = g + 0x1f83d9ab;
  key[7] = h + 0x5be0cd19;
}

const numbers = hex => Int32Array.from(hex.match(/.{8}/g), word => parseInt(word, 16));
const hex = numbers => [...numbers].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');

export function solve({ algorithm, cost, keyPrefix, nonce, salt }, start, step) {
  if (algorithm !== 'SHA-256' || (salt + nonce).length !== 2 * (BYTES - 4)) throw new Error('another format');
  const head = numbers(salt + nonce);
  const first = numbers(keyPrefix.slice(0, 8))[0];
  for (let counter = start; counter < 2 ** 32; counter += step) {
    words.set(head);
    words[head.length] = counter;
    hash(BYTES);
    for (let i = 1; i < cost; i++) {
      words.set(key);
      hash(32);
    }
    if (key[0] === first && hex(key).startsWith(keyPrefix)) return { counter, derivedKey: hex(key) };
  }
  return null;
}

self.onmessage = ({ data }) => self.postMessage(solve(data.parameters, data.start, data.step));
