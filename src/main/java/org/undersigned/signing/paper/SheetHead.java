package org.undersigned.signing.paper;

import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Reader;

/**
 * Which sheet a page speaks of.
 *
 * @param page address of the sheet's own page
 * @param list address of the list in which it stands
 * @param state in words
 * @param kind of the state's tag
 */
record SheetHead(String ref, int number, String page, String list, Headline headline, String state, String kind) {

    /** Address of what is done with the sheet. */
    public String act(String what) {
        return page + "/" + what;
    }

    /** On the desk of whoever made it. */
    static SheetHead onDesk(Declaration declaration, PaperSheet sheet, Reader reader) {
        var list = reader.page("desk", "declarations", declaration.ref, "sheets");
        return of(declaration, sheet, list, list + "/" + sheet.number, reader);
    }

    /** In the table office. */
    static SheetHead inOffice(Declaration declaration, PaperSheet sheet, Reader reader) {
        var list = reader.page("office", "sheets");
        return of(declaration, sheet, list, list + "/" + declaration.ref + "/" + sheet.number, reader);
    }

    private static SheetHead of(Declaration declaration, PaperSheet sheet, String list, String page, Reader reader) {
        return new SheetHead(
                declaration.ref,
                sheet.number,
                page,
                list,
                Headline.of(declaration.wording().versions(), reader.locale()),
                reader.say("paper_state", sheet.state.name()),
                switch (sheet.state) {
                    case ACCEPTED -> "good";
                    case REFUSED, OVER -> "bad";
                    default -> "quiet";
                });
    }
}
