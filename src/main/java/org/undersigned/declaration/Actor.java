package org.undersigned.declaration;

import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Refusal;

/**
 * Who does something to a declaration.
 *
 * @param id the account, or {@code system} for what the service does by itself
 * @param name as the audit trail shows it
 * @param personId the person of the registry behind the account, or null
 */
public record Actor(String id, String name, String personId) {

    /** The service itself, acting for an operator at the command line or for a job. */
    public static Actor system(String name) {
        return new Actor("system", name, null);
    }

    /** Whoever is signed in. */
    public static Actor of(CurrentAccount account) {
        return new Actor(account.id(), account.name(), account.personId().orElse(null));
    }

    /** The person behind the actor; refuses an actor who is none. */
    public String mustBePerson() {
        if (personId == null) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "declaration_only_members");
        }
        return personId;
    }
}
