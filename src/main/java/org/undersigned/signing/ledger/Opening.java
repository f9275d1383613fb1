package org.undersigned.signing.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.declaration.Wording;
import org.undersigned.signing.Leaf;

/** A time in which names are taken under a text, in one wording. Its beginning and its end are entries of the ledger. */
@Entity
@IdClass(Opening.Key.class)
class Opening extends PanacheEntityBase {

    /** Primary key. */
    record Key(String declarationId, int number) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    /** From 1, without gaps. */
    @Id
    public int number;

    @Column(name = "wording_number")
    public int wordingNumber;

    /** The act, as the audit trail calls it. */
    @Column(name = "opened_by")
    public String openedBy;

    /** To the second. */
    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "opened_nonce")
    public byte[] openedNonce;

    /** Null while it is open, as the two below. */
    @Column(name = "closed_by")
    public String closedBy;

    @Column(name = "closed_at")
    public Instant closedAt;

    @Column(name = "closed_nonce")
    public byte[] closedNonce;

    /** That in which names are taken now. */
    static Optional<Opening> now(String declarationId) {
        return find("declarationId = ?1 and closedAt is null", declarationId).firstResultOptional();
    }

    /** What the ledger says of its beginning. */
    Leaf opened() {
        return leaf(Leaf.Type.OPEN, openedBy, openedAt, openedNonce);
    }

    /** What it says of its end, once it is over. */
    Leaf closed() {
        return leaf(Leaf.Type.CLOSE, closedBy, closedAt, closedNonce);
    }

    /** The commitment is over act, number of the wording and moment. */
    private Leaf leaf(Leaf.Type type, String act, Instant at, byte[] nonce) {
        var hash = Wording.<Wording>findById(new Wording.Key(declarationId, wordingNumber)).contentHash;
        var record = Leaf.recordHash(bytes(act), bytes(String.valueOf(wordingNumber)), bytes(at.toString()));
        return Leaf.turns(type, declarationId, hash, Leaf.commitment(declarationId, hash, nonce, record));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
