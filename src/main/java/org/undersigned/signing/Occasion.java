package org.undersigned.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.procedure.Procedure;

/**
 * A declaration, and the moment at which names are put under it.
 *
 * @param printedIn the first language of the text, in which names are printed
 */
record Occasion(Declaration declaration, Procedure procedure, Locale printedIn, Instant at) {

    static Occasion of(Declaration declaration, Procedure procedure, Instant at) {
        return new Occasion(declaration, procedure, declaration.wording().original(), at);
    }

    /** In the time zone of the body. */
    LocalDate day() {
        return procedure.day(at);
    }
}
