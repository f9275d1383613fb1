package org.undersigned.signing.represented;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The key to which real names under a complaint are sealed; its private half is held by the organisation alone. */
@Entity
@Table(name = "organisation_key")
class OrganisationKey extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    /** X25519, 32 bytes. */
    @Column(name = "public_key")
    public byte[] publicKey;

    @Column(name = "set_at")
    public Instant setAt;

    @Column(name = "set_by")
    public String setBy;

    static Optional<OrganisationKey> of(String declarationId) {
        return findByIdOptional(declarationId);
    }
}
