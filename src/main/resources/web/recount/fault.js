// Why something is not found good. Every one has words of its own on the page (signing.recount.Finding); `where` is a file or a place.
export class Fault extends Error {
  constructor(kind, where = '') {
    super(`${kind} ${where}`);
    this.kind = kind;
    this.where = where;
  }
}

export function must(holds, kind, where) {
  if (!holds) throw new Fault(kind, where);
}
