package org.undersigned.retention;

import java.util.List;

/**
 * In which order it is told what is kept, and in which it is forgotten: public names before that by which their owners are
 * recognised.
 */
final class Order {

    private static final List<String> WORDS = List.of(
            "requests",
            "own_links",
            "subscriptions",
            "recipient_names",
            "public_names",
            "signers",
            "sheets",
            "consent_links",
            "real_names",
            "invitations",
            "audits",
            "members",
            "accounts",
            "sessions",
            "sign_in_links",
            "mails",
            "trail",
            "brought",
            "imports",
            "answers",
            "rates",
            "orphans");

    private Order() {}

    static int of(String word) {
        var place = WORDS.indexOf(word);
        if (place < 0) {
            throw new IllegalArgumentException("Nothing is told of " + word);
        }
        return place;
    }
}
