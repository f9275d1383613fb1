package org.undersigned.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undersigned.platform.SignedIn;

/**
 * Who is asking, as read from the database with this request: a role that was taken away is gone at once.
 *
 * @param bySession by a browser's session, not by a bearer token
 */
record Caller(String accountId, String name, String personId, List<Grant> grants, boolean bySession) {

    private static final String ATTRIBUTE = "caller";

    static Caller of(Account account, boolean bySession) {
        return new Caller(account.id, account.name, account.personId, account.grants(), bySession);
    }

    /** Who is behind an identity; nothing for the anonymous. */
    static Optional<Caller> behind(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** A token may say less than the account may do, never more. */
    Caller within(Set<String> roles) {
        var granted =
                grants.stream().filter(grant -> roles.contains(grant.role())).toList();
        return new Caller(accountId, name, personId, granted, bySession);
    }

    Set<String> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }

    boolean isOfficerOf(String bodyId) {
        return grants.contains(Grant.tableOffice(bodyId));
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(accountId))
                .addRoles(roles())
                .addAttribute(ATTRIBUTE, this)
                .addAttribute(SignedIn.NAME, name)
                .build();
    }
}
