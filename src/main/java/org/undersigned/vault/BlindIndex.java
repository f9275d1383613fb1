package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.platform.Refusal;

/**
 * Tells whether two texts are alike without keeping either: HMAC-SHA256 under a key of the scope. Keys differ by scope (a
 * declaration), so that nobody can be linked across scopes, and by purpose, so that digests of one scope cannot be
 * compared either. Destroying the keys of a scope ends its indexes.
 */
@ApplicationScoped
public class BlindIndex {

    @Inject
    IndexKeys keys;

    /**
     * The digest of a text. Reads the key from the database of the keys when it was not asked for within a minute (about a
     * millisecond), and makes it when there is none yet; otherwise it blocks nobody.
     *
     * @param scope for example the id of a declaration; not empty
     * @param purpose for example {@code signer}; not empty
     * @param canonical the text in the one form in which it is to be recognised
     * @return 32 bytes
     * @throws Refusal (410) where the keys of that scope were destroyed; (503) where they cannot be reached
     */
    public byte[] digest(String scope, String purpose, String canonical) {
        if (scope.isEmpty() || purpose.isEmpty()) {
            throw new IllegalArgumentException("A blind index has a scope and a purpose");
        }
        return keys.get(scope, purpose).of(canonical);
    }

    /**
     * Destroys the keys of a scope for good. Other instances go on for at most a minute; afterwards every digest of that
     * scope is refused, and no new key is made in silence.
     */
    public void destroy(String scope) {
        if (scope.isEmpty()) {
            throw new IllegalArgumentException("A blind index has a scope");
        }
        keys.destroy(scope);
    }
}
