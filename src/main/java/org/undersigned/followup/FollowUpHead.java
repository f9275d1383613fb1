package org.undersigned.followup;

import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;

/**
 * What stands on top of every page about what becomes of a declaration.
 *
 * @param lang of the title
 * @param number as printed, or empty
 * @param acts address under which its acts are
 * @param overview address of the page of all that is kept
 * @param office whether the reader is an officer of its body
 */
record FollowUpHead(
        String ref,
        String title,
        String lang,
        String procedure,
        String number,
        String acts,
        String overview,
        String back,
        boolean office) {

    static FollowUpHead of(Declaration declaration, Procedure procedure, boolean office, Reader reader) {
        var headline = Headline.of(declaration.wording().versions(), reader.locale());
        var place = reader.page(office ? "office" : "desk", "declarations", declaration.ref);
        return new FollowUpHead(
                declaration.ref,
                headline.title(),
                headline.lang(),
                procedure.title().in(reader.locale()),
                String.join(" · ", declaration.printed(procedure)),
                reader.page("declarations", declaration.ref, "followup"),
                place + "/followup",
                place,
                office);
    }

    /** Address of the page of an act. */
    public String act(String name) {
        return acts + "/" + name;
    }
}
