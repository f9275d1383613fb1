package org.undersigned.signing.invitations;

import org.undersigned.platform.Refusal;

/**
 * Some of the people of a body.
 *
 * @param code of the delegation or group; empty for those who have none
 */
record Part(Kind kind, String code) {

    enum Kind {
        ALL,
        DELEGATION,
        GROUP
    }

    static final Part ALL = new Part(Kind.ALL, "");

    static Part delegation(String code) {
        return new Part(Kind.DELEGATION, code);
    }

    static Part group(String code) {
        return new Part(Kind.GROUP, code);
    }

    /** As {@link #value} writes it; nothing means everybody. */
    static Part of(String value) {
        if (value == null || value.isBlank()) {
            return ALL;
        }
        var parts = value.strip().split(":", 2);
        if (parts.length == 2 && parts[0].equals("delegation")) {
            return delegation(parts[1]);
        }
        if (parts.length == 2 && parts[0].equals("group")) {
            return group(parts[1]);
        }
        throw Refusal.field("part", "invitations_no_such_part", value);
    }

    /** How it is written in addresses and forms: {@code delegation:ES}, {@code group:SOC}. */
    public String value() {
        return switch (kind) {
            case ALL -> "";
            case DELEGATION -> "delegation:" + code;
            case GROUP -> "group:" + code;
        };
    }

    boolean has(Listed one) {
        return switch (kind) {
            case ALL -> true;
            case DELEGATION -> code.equals(one.delegationCode());
                // those who left the body are told apart by that alone
            case GROUP -> one.isMember() && code.equals(one.groupCode());
        };
    }
}
