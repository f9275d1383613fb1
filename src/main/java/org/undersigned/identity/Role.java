package org.undersigned.identity;

import java.util.Set;

/** What an account may be, for {@code @RolesAllowed}. */
public final class Role {

    /** May draft and sign as the person it stands for. */
    public static final String MEMBER = "member";

    /** Decides for one body; which one is in the {@link Grant}, see {@link CurrentAccount#mustBeOfficerOf}. */
    public static final String TABLE_OFFICE = "table-office";

    /** Administers the installation. */
    public static final String ADMIN = "admin";

    static final Set<String> ALL = Set.of(MEMBER, TABLE_OFFICE, ADMIN);

    private Role() {}
}
