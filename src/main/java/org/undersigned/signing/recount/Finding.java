package org.undersigned.signing.recount;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the browser may find that is not good; {@code web/recount} calls them by these names, and the page has the words. */
enum Finding {
    FILE(Kind.LOG),
    MISSING(Kind.LOG),
    ROOT(Kind.LOG),
    ENTRY(Kind.LOG),
    REPEATED(Kind.LOG),
    TWICE(Kind.LOG),
    NOTHING(Kind.LOG),
    COUNT(Kind.LOG),
    VANISHED(Kind.LOG),
    SHRUNK(Kind.LOG),
    REWRITTEN(Kind.LOG),
    OTHER_KEY(Kind.LOG),
    KEY(Kind.LOG),
    NOTE(Kind.LOG),
    ORIGIN(Kind.LOG),
    UNSIGNED(Kind.LOG),
    FALSE(Kind.LOG),
    RECEIPT(Kind.RECEIPT),
    RECEIPT_BARE(Kind.RECEIPT),
    RECEIPT_OTHER(Kind.RECEIPT),
    RECEIPT_UNSIGNED(Kind.RECEIPT),
    RECEIPT_FALSE(Kind.RECEIPT),
    RECEIPT_PATH(Kind.RECEIPT),
    RECEIPT_SHRUNK(Kind.LOG),
    RECEIPT_ROOT(Kind.LOG),
    EMPTY(Kind.OPEN),
    UNREACHABLE(Kind.OPEN),
    CHANGED(Kind.OPEN),
    STOPPED(Kind.OPEN),
    FAILED(Kind.OPEN);

    /** Whose fault it is: the log's, the receipt's; or nothing was found out. */
    enum Kind {
        LOG("bad"),
        RECEIPT("bad"),
        OPEN("caution");

        final String mood;

        Kind(String mood) {
            this.mood = mood;
        }
    }

    /**
     * For the page.
     *
     * @param word by which the script calls it
     * @param kind in lower case
     * @param mood of the notice
     */
    record Word(String word, String kind, String mood) {}

    private final Kind kind;

    Finding(Kind kind) {
        this.kind = kind;
    }

    static List<Word> words() {
        return Arrays.stream(values())
                .map(one -> new Word(lower(one), lower(one.kind), one.kind.mood))
                .toList();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
