package org.undersigned.declaration.reading;

import java.util.List;

/**
 * A file taken apart.
 *
 * @param pieces in reading order; those of two columns may follow one another in any way
 * @param remarks what was left aside or guessed on the way
 */
record Source(List<Piece> pieces, List<Remark> remarks) {}
