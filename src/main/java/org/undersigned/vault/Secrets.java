package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.platform.Refusal;

/** Secrets of other packages that are no keys of rows: what signs, for instance. Kept and rotated as blind indexes' keys are. */
@ApplicationScoped
public class Secrets {

    @Inject
    IndexKeys keys;

    /**
     * 32 random bytes, made when they are first asked for, and the same ever after.
     *
     * @param scope whose, no id of a declaration
     * @param purpose what for
     * @throws Refusal (503) where the database of the keys cannot be reached
     */
    public byte[] get(String scope, String purpose) {
        return keys.secret(new IndexKeys.Name(scope, purpose));
    }
}
