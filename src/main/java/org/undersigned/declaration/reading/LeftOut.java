package org.undersigned.declaration.reading;

/**
 * Words of the source that are told but do not become text.
 *
 * @param lang of the column they stood in
 */
public record LeftOut(Place place, String lang, Kind kind, String text) {

    /** Why they do not. */
    public enum Kind {
        /** The procedure prints headings itself. */
        HEADING,
        /** Names under the text: who signs is not a matter of the text. */
        AUTHOR,
        DATE,
        /** Numbers and dates that the office gives. */
        REFERENCE
    }
}
