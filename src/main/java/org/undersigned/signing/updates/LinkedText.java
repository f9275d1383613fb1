package org.undersigned.signing.updates;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text.
 *
 * @param href where it leads, or null; never anything but https, and what is read is where it leads
 */
public record LinkedText(String text, String href) {

    private static final Pattern LINK = Pattern.compile("https://[!-~&&[^\\s<>\"'`{}|\\\\^]]+");
    private static final Pattern AFTER = Pattern.compile("[.,;:!?)\\]]+$");

    static List<LinkedText> of(String text) {
        var pieces = new ArrayList<LinkedText>();
        var link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            var address = AFTER.matcher(link.group()).replaceAll("");
            if (isSound(address)) {
                add(pieces, text.substring(end, link.start()));
                pieces.add(new LinkedText(address, address));
                end = link.start() + address.length();
            }
        }
        add(pieces, text.substring(end));
        return List.copyOf(pieces);
    }

    /** With a user in it an address looks like that of another site. */
    private static boolean isSound(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static void add(List<LinkedText> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new LinkedText(text, null));
        }
    }
}
