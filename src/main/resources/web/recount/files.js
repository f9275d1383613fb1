// Files of a log over HTTP. Nothing that comes is believed, and no more is read than a file can have.
import { Fault, must } from './fault.js';

const PATIENCE = 30_000;
const PAUSE = 1_000;
const TRIES = 3;
const NOT_FOUND = 404;

export class Files {
  /** @param credentials `same-origin` for what not everybody may read; the log is everybody's */
  constructor(root, credentials = 'omit') {
    this.root = root;
    this.credentials = credentials;
  }

  /** The file, or null where there is none. What cannot be had at once is asked for again; a fault where it does not come. */
  async get(path, longest, cache = 'default') {
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(path, longest, cache);
      } catch (failed) {
        if (failed instanceof Fault) throw failed;
        must(tries < TRIES, 'unreachable', path);
        await new Promise(resolve => setTimeout(resolve, PAUSE));
      }
    }
  }

  async once(path, longest, cache) {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), PATIENCE);
    try {
      const answer = await fetch(`${this.root}/${path}`, {
        cache, signal: end.signal, redirect: 'error', credentials: this.credentials, headers: { Accept: '*/*' },
      });
      if (answer.status === NOT_FOUND) return null;
      if (!answer.ok) throw new Error(answer.status);
      return await read(answer.body.getReader(), path, longest);
    } finally {
      clearTimeout(timer);
      end.abort();
    }
  }
}

/** What is unpacked is counted, not what comes. */
async function read(reader, path, longest) {
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    must(length <= longest, 'file', path);
    parts.push(part.value);
  }
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
