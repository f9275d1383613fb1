package org.undersigned.signing;

import java.text.Normalizer;
import java.util.Locale;

/** Which members somebody looks for: by a part of the name or the delegation, and by group. Empty lets everybody through. */
record InviteeFilter(String q, String group) {

    InviteeFilter {
        q = q == null ? "" : q.strip();
        group = group == null ? "" : group.strip();
    }

    boolean lets(Invitees.Placed member) {
        return (group.isEmpty() || group.equals(member.groupCode()))
                && (q.isEmpty()
                        || plain(member.invitee().name()).contains(plain(q))
                        || member.delegation().names().byLanguage().values().stream()
                                .anyMatch(name -> plain(name).contains(plain(q))));
    }

    /** Without case and accents: nobody should need another keyboard to find a colleague. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
