package org.undersigned.notice;

import java.util.regex.Pattern;

/**
 * What somebody else wrote, as it stands in our mail. Programmes make links of whatever looks like an address, also in plain
 * text; a link in a mail of ours would be trusted as ours. An invisible break within keeps it text that can be read.
 */
final class Unlinked {

    private static final Pattern WITHIN_ADDRESSES = Pattern.compile("(?<=\\S)([.:/@])(?=\\S)");

    private Unlinked() {}

    static String of(String text) {
        return WITHIN_ADDRESSES.matcher(text).replaceAll("$1\u200B");
    }
}
