package org.undersigned.tableoffice;

import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.StateTag;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;

/**
 * What stands on top of every page of the table office about a declaration.
 *
 * @param lang language of the title, BCP 47
 * @param number as printed, "No. 745 · Doc. 15575"; empty where none is given yet
 */
record Head(String ref, String href, String title, String lang, String procedure, String number, StateTag state) {

    /** Address of the page of one of the office's acts on it. */
    public String act(String name) {
        return href + "/" + name;
    }

    static Head of(Declaration declaration, List<LanguageVersion> versions, Procedure procedure, Reader reader) {
        var headline = Headline.of(versions, reader.locale());
        return new Head(
                declaration.ref,
                "/" + reader.lang() + "/office/declarations/" + declaration.ref,
                headline.title(),
                headline.lang(),
                procedure.title().in(reader.locale()),
                String.join(" · ", declaration.printed(procedure)),
                StateTag.of(declaration.state, reader.locale()));
    }
}
