// That an entry stands in the log (c2sp.org/tlog-proof@v1).
import { textOf, type } from './entry.js';
import { must } from './fault.js';
import { contains, isIncluded, leaf } from './merkle.js';
import { fromBase64, hash, LONGEST as LONGEST_NOTE, number, opened, parsed } from './note.js';

const TITLE = 'c2sp.org/tlog-proof@v1';
const LONGEST = LONGEST_NOTE + 8 * 1024;
const LONGEST_ENTRY = 1000;
const KIND = 'receipt';

/** Ends with a fault, or with what it is a receipt of. */
export async function checked(receipt, files, head) {
  const isSigned = await opened(
    receipt.note, head.keys, { other: 'receipt_other', unsigned: 'receipt_unsigned', false: 'receipt_false' });
  must(receipt.entry, 'receipt_bare');
  must(
    isIncluded(receipt.index, receipt.note.size, leaf(receipt.entry), receipt.proof, receipt.note.root), 'receipt_path');
  must(receipt.note.size <= head.size, 'receipt_shrunk');
  must(await contains(files, head, receipt.note), 'receipt_root');
  return {
    isSigned, index: receipt.index, size: receipt.note.size, text: textOf(receipt.entry),
    type: type(receipt.entry, 0, receipt.entry.length, receipt.index),
  };
}

/** As it was downloaded; a program for letters or a clipboard may have changed the ends of lines. */
export function read(letters) {
  const whole = letters.replaceAll('\r\n', '\n').replace(/\n*$/, '\n');
  must(whole.length <= LONGEST, KIND);
  const end = whole.indexOf('\n\n');
  must(end >= 0, KIND);
  const lines = whole.slice(0, end).split('\n');
  must(lines.shift() === TITLE, KIND);
  const entry = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift().slice('extra '.length), KIND) : null;
  must(!entry || entry.length >= 1 && entry.length <= LONGEST_ENTRY, KIND);
  must(lines[0]?.startsWith('index '), KIND);
  const index = number(lines.shift().slice('index '.length), KIND);
  return {
    entry,
    index,
    proof: lines.map(line => hash(line, KIND)),
    note: parsed(new TextEncoder().encode(whole.slice(end + 2)), KIND),
  };
}
