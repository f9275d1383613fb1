package org.undersigned.identity;

import org.undersigned.platform.Refusal;

/**
 * A role as an account has it.
 *
 * @param role one of {@link Role}
 * @param bodyId the body it is for: always for the table office, never for an administrator
 */
public record Grant(String role, String bodyId) {

    public Grant {
        if (!Role.ALL.contains(role)) {
            throw Refusal.field("role", "identity_role_unknown", role);
        }
        if (role.equals(Role.TABLE_OFFICE) && bodyId == null) {
            throw Refusal.field("body", "identity_officer_needs_body");
        }
        if (role.equals(Role.ADMIN) && bodyId != null) {
            throw Refusal.field("body", "identity_admin_has_no_body");
        }
    }

    public static Grant member() {
        return new Grant(Role.MEMBER, null);
    }

    public static Grant tableOffice(String bodyId) {
        return new Grant(Role.TABLE_OFFICE, bodyId);
    }

    public static Grant admin() {
        return new Grant(Role.ADMIN, null);
    }
}
