package org.undersigned.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The HTML part of a mail as the mailbox shows it. Mail programmes know no style sheets, so its style is inside. */
record MailHtml(String html) {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    String withLocalLinks(String baseUrl) {
        return html.replace("href=\"" + baseUrl + "/", "href=\"/");
    }

    /** CSP 3 §8.4: the hash of the style that our own template wrote, and nothing else. */
    String contentSecurityPolicy() {
        var style = STYLE.matcher(html);
        var allowed = style.find() ? "'sha256-" + sha256(style.group(1)) + "'" : "'none'";
        return "default-src 'none'; style-src " + allowed
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
