package org.undersigned.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a mail's text.
 *
 * @param href where it leads, as a path of this site, or null
 */
record MailText(String text, String href) {

    /** The text in pieces; only links to this installation are links, and they stay on the host that is asked. */
    static List<MailText> of(String body, String baseUrl) {
        var pieces = new ArrayList<MailText>();
        var link = Pattern.compile(Pattern.quote(baseUrl) + "(/\\S*)").matcher(body);
        var end = 0;
        while (link.find()) {
            pieces.add(new MailText(body.substring(end, link.start()), null));
            pieces.add(new MailText(link.group(), link.group(1)));
            end = link.end();
        }
        pieces.add(new MailText(body.substring(end), null));
        return pieces;
    }
}
