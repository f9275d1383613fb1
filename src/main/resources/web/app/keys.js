// Makes a pair of keys in the browser of whoever seals names (signing.citizens.RecipientPages and the organisation's key of
// a complaint). The private one becomes a file; it is sent nowhere and kept nowhere else.
import { fingerprint, newPair } from './hpke.js';

const maker = document.querySelector('[data-key-maker]');
if (maker) {
  maker.hidden = false;
  const part = name => maker.querySelector(`[data-key-${name}]`);
  part('make').addEventListener('click', () => make(part).catch(() => {
    part('cannot').hidden = false;
    part('make').disabled = true;
  }));
}

async function make(part) {
  const pair = await newPair();
  const file = ['undersigned recipient key 1', `public ${pair.publicKey}`, `private ${pair.privateKey}`, ''].join('\n');
  const save = part('save');
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([file], { type: 'text/plain' }));
  part('fingerprint').textContent = await fingerprint(pair.publicKey);
  document.getElementById('publicKey').value = pair.publicKey;
  part('made').hidden = false;
  save.click();
}
