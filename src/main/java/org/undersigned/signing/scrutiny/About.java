package org.undersigned.signing.scrutiny;

import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;

/**
 * What stands on top of every page about the scrutiny of a text.
 *
 * @param href of the text at its office
 * @param number as printed; empty where none is given yet
 * @param lang language of the title, BCP 47
 */
record About(String ref, String href, String title, String lang, String procedure, String number) {

    static About of(Declaration declaration, Procedure procedure, Reader reader) {
        var headline = Headline.of(declaration.wording().versions(), reader.locale());
        return new About(
                declaration.ref,
                reader.page("office", "declarations", declaration.ref),
                headline.title(),
                headline.lang(),
                procedure.title().in(reader.locale()),
                String.join(" · ", declaration.printed(procedure)));
    }

    /** Address of the pages of its scrutiny. */
    public String scrutiny() {
        return href + "/scrutiny";
    }

    /** Address of the form of a measure. */
    public String measure() {
        return scrutiny() + "/measure";
    }
}
