// Opens what was sealed by HPKE (RFC 9180): base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message,
// no associated data. By the browser's own WebCrypto; whoever's browser does not know X25519 uses the command line.
const KEY = 32;
const NONCE = 12;

const ascii = text => new TextEncoder().encode(text);
const VERSION = ascii('HPKE-v1');
const KEM = Uint8Array.of(...ascii('KEM'), 0, 0x20);
const SUITE = Uint8Array.of(...ascii('HPKE'), 0, 0x20, 0, 1, 0, 2);
const NOTHING = new Uint8Array();
const BASE_MODE = Uint8Array.of(0);

export const toBase64Url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
export const fromBase64 = text =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

/** A new pair of raw keys in base64url; throws where the browser knows no X25519. */
export async function newPair() {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
  const { d, x } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { privateKey: d, publicKey: x };
}

/** Compared by eye or by telephone, as the service shows it: half of the SHA-256, in groups of four digits. */
export async function fingerprint(publicKey) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(publicKey)));
  const digits = [...hash.slice(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/g).join(' ');
}

/** What opens seals to that pair; throws where the two keys are not of one pair. */
export async function opener({ privateKey, publicKey }) {
  const own = await crypto.subtle.importKey(
    'jwk', { kty: 'OKP', crv: 'X25519', d: privateKey, x: publicKey }, { name: 'X25519' }, false, ['deriveBits']);
  const ownPublic = fromBase64(publicKey);
  return async (sealed, info) => {
    const enc = sealed.slice(0, KEY);
    const ephemeral = await crypto.subtle.importKey('raw', enc, { name: 'X25519' }, false, []);
    const shared = await decapsulated(own, ephemeral, enc, ownPublic);
    const { key, nonce } = await schedule(shared, ascii(info));
    const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, aes, sealed.slice(KEY));
    return new TextDecoder().decode(plain);
  };
}

/** RFC 9180 §4.1, Decap. */
async function decapsulated(own, ephemeral, enc, ownPublic) {
  const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: ephemeral }, own, 8 * KEY));
  const extracted = await extract(KEM, NOTHING, 'eae_prk', secret);
  return expand(KEM, extracted, 'shared_secret', joined(enc, ownPublic), KEY);
}

/** RFC 9180 §5.1, KeySchedule in base mode. */
async function schedule(shared, info) {
  const context = joined(
    BASE_MODE, await extract(SUITE, NOTHING, 'psk_id_hash', NOTHING), await extract(SUITE, NOTHING, 'info_hash', info));
  const secret = await extract(SUITE, shared, 'secret', NOTHING);
  return {
    key: await expand(SUITE, secret, 'key', context, KEY),
    nonce: await expand(SUITE, secret, 'base_nonce', context, NONCE),
  };
}

const extract = (suite, salt, label, material) => hmac(salt, joined(VERSION, suite, ascii(label), material));

/** At most one block of the hash, so that one round is all. */
async function expand(suite, secret, label, info, length) {
  const labelled = joined(Uint8Array.of(0, length), VERSION, suite, ascii(label), info, Uint8Array.of(1));
  return (await hmac(secret, labelled)).slice(0, length);
}

/** An empty key counts as one of zeros (RFC 5869 §2.2), which WebCrypto does not fill in. */
async function hmac(key, message) {
  const bytes = key.length ? key : new Uint8Array(KEY);
  const hashing = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', hashing, message));
}

function joined(...parts) {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
