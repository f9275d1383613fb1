// Opens sealed names in the browser of whoever has the private key: the file of signatories (signing.citizens.SealedNames)
// or of those whom a complaint represents (signing.represented.RealNames). Both files stay here.
import { fromBase64, opener } from './hpke.js';

const SHOWN = 200;
const AT_ONCE = 64;
const PEOPLE = 'undersigned represented persons 1';
const FORMULA = /^[=+\-@\t\r]/;

const section = document.querySelector('[data-open-names]');
if (section) {
  section.hidden = false;
  const part = name => section.querySelector(`[data-open-${name}]`);
  part('go').addEventListener('click', async () => {
    const { reading, wrong } = section.dataset;
    part('status').textContent = reading;
    part('result').hidden = true;
    part('go').disabled = true;
    try {
      show(part, await names(part('file').files[0], part('key').files[0]));
    } catch {
      part('status').textContent = wrong;
    }
    part('go').disabled = false;
  });
}

async function names(file, keyFile) {
  const open = await opener(keys(await keyFile.text()));
  const { columns, rows } = parsed(await file.text());
  const table = [columns];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    table.push(...await Promise.all(rows.slice(from, from + AT_ONCE).map(async ({ sealed, context, known }) => {
      const name = JSON.parse(await open(fromBase64(sealed), context));
      return columns.map(column => String(known[column] ?? name[column] ?? ''));
    })));
  }
  return table;
}

function keys(text) {
  const [title, publicLine, privateLine] = text.split(/\r?\n/);
  if (title !== 'undersigned recipient key 1') throw new Error('not a key');
  return { publicKey: publicLine.replace(/^public /, ''), privateKey: privateLine.replace(/^private /, '') };
}

/** What is sealed in a file, each with what it is bound to and what stands beside it in clear. */
function parsed(text) {
  const lines = text.trim();
  const whole = lines.startsWith('{') && lines.includes(PEOPLE) ? JSON.parse(lines) : null;
  if (whole?.format === PEOPLE) {
    return {
      columns: ['number', 'pseudonym', 'name', 'born', 'reach'],
      rows: whole.persons.map(({ id, number, pseudonym, sealed }) => ({
        sealed, context: `undersigned represented ${whole.declaration}/${id}`, known: { number, pseudonym },
      })),
    };
  }
  const [head, ...signatures] = lines.split('\n').map(line => JSON.parse(line));
  return {
    columns: ['id', 'name', 'country', 'postcode'],
    rows: signatures.map(({ id, sealed }) => ({ sealed, context: `undersigned ${head.declaration}`, known: { id } })),
  };
}

function show(part, [columns, ...rows]) {
  part('status').textContent = section.dataset.opened.replace('0', rows.length);
  part('table').replaceChildren(
    line('th', columns.map(column => section.dataset[column] ?? column)),
    ...rows.slice(0, SHOWN).map(row => line('td', row)));
  part('more').hidden = rows.length <= SHOWN;
  const save = part('save');
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([csv([columns, ...rows])], { type: 'text/csv' }));
  part('result').hidden = false;
}

function line(kind, cells) {
  const row = document.createElement('tr');
  row.append(...cells.map(text => {
    const cell = document.createElement(kind);
    cell.append(Object.assign(document.createElement('bdi'), { textContent: text }));
    return cell;
  }));
  return row;
}

/** RFC 4180; what a spreadsheet would take for a formula becomes text (platform.Csv). */
function csv(rows) {
  const cell = text => {
    const harmless = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}
