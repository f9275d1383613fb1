package org.undersigned.ledger;

/** What others wrote, as it may be shown on a terminal: short, and without anything that steers it. */
public final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    public static String of(String text) {
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return '"' + shown.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\u2028\u2029]", "?") + '"';
    }
}
