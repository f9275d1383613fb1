package org.undersigned.tableoffice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.StateTag;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Numbering.Kind;
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
                number(declaration, procedure),
                StateTag.of(declaration.state, reader.locale()));
    }

    private static String number(Declaration declaration, Procedure procedure) {
        var numbering = procedure.numbering();
        return Stream.of(
                        declaration.number == null ? "" : numbering.print(Kind.NUMBER, declaration.number),
                        declaration.documentNumber == null
                                ? ""
                                : numbering.print(Kind.DOCUMENT, declaration.documentNumber))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
