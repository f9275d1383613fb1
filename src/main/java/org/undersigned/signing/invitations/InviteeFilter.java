package org.undersigned.signing.invitations;

import java.text.Normalizer;
import java.util.Locale;

/** Which members somebody looks for: by a part of the name or the delegation, and by group. Empty lets everybody through. */
record InviteeFilter(String q, String group) {

    static final InviteeFilter NONE = new InviteeFilter("", "");

    InviteeFilter {
        q = q == null ? "" : q.strip();
        group = group == null ? "" : group.strip();
    }

    boolean lets(Listed member) {
        return (group.isEmpty() || group.equals(member.groupCode()))
                && (q.isEmpty() || plain(member.name()).contains(plain(q)) || delegationIs(member));
    }

    private boolean delegationIs(Listed member) {
        return member.delegation()
                .filter(one -> one.names().byLanguage().values().stream()
                        .anyMatch(name -> plain(name).contains(plain(q))))
                .isPresent();
    }

    /** Without case and accents: nobody should need another keyboard to find a colleague. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
