package org.undersigned.signing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.undersigned.platform.AnyIs;

/** The fact that a signature was withdrawn; at most one each. */
@Entity
@Immutable
@Table(name = "signature_withdrawal")
@IdClass(Signature.Key.class)
public class SignatureWithdrawal extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "signature_id")
    public String id;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    /** Day of withdrawal in the time zone of the procedure. */
    @Column(name = "withdrawn_on")
    public LocalDate withdrawnOn;

    /** The withdrawal of a signature, if it was withdrawn. */
    static Optional<SignatureWithdrawal> of(Signature signature) {
        return findByIdOptional(new Signature.Key(signature.declarationId, signature.id));
    }

    /** Those of these signatures that were withdrawn. */
    static Set<String> among(String declarationId, Collection<String> signatures) {
        return signatures.isEmpty()
                ? Set.of()
                : SignatureWithdrawal.<SignatureWithdrawal>stream(
                                "declarationId = ?1 and any_is(?2, id)", declarationId, AnyIs.of(signatures))
                        .map(one -> one.id)
                        .collect(Collectors.toSet());
    }

    /** Days of withdrawal by signature. */
    static Map<String, LocalDate> of(String declarationId) {
        return SignatureWithdrawal.<SignatureWithdrawal>stream("declarationId", declarationId)
                .collect(Collectors.toMap(w -> w.id, w -> w.withdrawnOn));
    }
}
