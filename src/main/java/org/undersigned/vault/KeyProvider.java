package org.undersigned.vault;

import java.util.List;

/**
 * Where the key-encryption keys come from. {@link FileKeys} unless the application has another bean of this type, such as
 * one that has its keys unwrapped by a key management service when it is asked.
 */
public interface KeyProvider {

    /** All that can be had now, the newest first; that one wraps, all unwrap. Asked a few times a minute. */
    List<KeyEncryptionKey> keys();

    /**
     * Makes a new one, the newest from now on.
     *
     * @throws UnsupportedOperationException where keys are made elsewhere; the message says how
     */
    KeyEncryptionKey add();

    /**
     * Lets go of one under which nothing is wrapped any more.
     *
     * @return whether it could; false where somebody else has to
     */
    boolean remove(String id);
}
