package org.undersigned.vault;

import java.security.MessageDigest;

/**
 * The key of one row, which seals that row's personal data and nothing else. Made and found by {@link RowKeys}. Safe for
 * several threads.
 */
public final class RowKey {

    private final String id;
    private final byte[] secret;
    private final Seal seal;
    private final KeyEncryptionKey kek;
    private final byte[] wrapped;

    private RowKey(String id, byte[] secret, KeyEncryptionKey kek, byte[] wrapped) {
        this.id = id;
        this.secret = secret;
        this.seal = new Seal(secret);
        this.kek = kek;
        this.wrapped = wrapped;
    }

    static RowKey random(String id, KeyEncryptionKey kek) {
        var secret = Seal.randomKey();
        return new RowKey(id, secret, kek, kek.wrap(KeyEncryptionKey.Use.ROW, id, secret));
    }

    static RowKey unwrapped(String id, KeyEncryptionKey kek, byte[] wrapped) {
        return new RowKey(id, kek.unwrap(KeyEncryptionKey.Use.ROW, id, wrapped), kek, wrapped);
    }

    public String id() {
        return id;
    }

    /**
     * Seals with AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag. The same text never seals alike.
     *
     * @param plain may be empty
     * @param context what the text belongs to (table, column, id of the row): needed to open, not kept inside
     * @return 28 bytes more than {@code plain}
     */
    public byte[] seal(byte[] plain, byte[] context) {
        return seal.close(plain, context);
    }

    /**
     * Opens what this key has sealed.
     *
     * @throws BrokenSeal where it was changed, belongs to another context, or was sealed under another key
     */
    public byte[] open(byte[] sealed, byte[] context) {
        return seal.open(sealed, context);
    }

    byte[] wrapped() {
        return wrapped;
    }

    String kek() {
        return kek.id;
    }

    boolean sameAs(RowKey other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    @Override
    public String toString() {
        return "key of row " + id;
    }
}
