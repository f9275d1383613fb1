package org.undersigned.tableoffice;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.State;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;

/**
 * What stands on top of every page of the table office about a declaration.
 *
 * @param lang language of the title, BCP 47
 * @param number as printed, "No. 745 · Doc. 15575"; empty where none is given yet
 * @param stateTag kind of the tag that shows the state
 */
record Head(
        String ref,
        String href,
        String title,
        String lang,
        String procedure,
        String number,
        String state,
        String stateTag) {

    static Head of(Declaration declaration, LanguageVersion version, Procedure procedure, Reader reader) {
        return new Head(
                declaration.ref,
                "/" + reader.lang() + "/office/declarations/" + declaration.ref,
                version.title,
                version.lang,
                procedure.title().in(reader.locale()),
                number(declaration, procedure),
                reader.say("declaration_state_" + declaration.state.name().toLowerCase(Locale.ROOT)),
                tag(declaration.state));
    }

    /** Waiting for this office: a decision is asked for, or signatures still come in. */
    private static String tag(State state) {
        return switch (state) {
            case SUBMITTED, RETURNED -> "caution";
            case OPEN, GATHERING -> "active";
            case INADMISSIBLE -> "bad";
            default -> null;
        };
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
