package org.undersigned.platform;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * Who is signed in, as the pages show it.
 *
 * @param name as shown in the head of the page
 * @param roles as used in {@code @RolesAllowed}
 */
public record SignedIn(String name, Set<String> roles) {

    /** Attribute of {@link SecurityIdentity} that holds the name to show; without it the principal's name is shown. */
    public static final String NAME = "display-name";

    public boolean has(String role) {
        return roles.contains(role);
    }

    static SignedIn from(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return null;
        }
        String name = identity.getAttribute(NAME);
        return new SignedIn(name == null ? identity.getPrincipal().getName() : name, identity.getRoles());
    }
}
