package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.undersigned.declaration.Declaration;

/** That a text was handed to an addressee, with its dossier as it stood then; never changed. */
@Entity
@Immutable
@IdClass(Delivery.Key.class)
public class Delivery extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    /** How it was handed over. */
    public enum Means {
        BY_HAND,
        POST,
        EMAIL,
        PORTAL;

        String key() {
            return "followup_means_" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "addressee_id")
    public String addresseeId;

    /** Name and office as they were then. */
    public String addressee;

    @Column(name = "delivered_on")
    public LocalDate deliveredOn;

    @Column(name = "delivered_by")
    public String deliveredBy;

    @Enumerated(EnumType.STRING)
    public Means means;

    @Column(name = "wording_number")
    public int wordingNumber;

    /** How many names stood under it. */
    public int signatures;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The first one first. */
    static List<Delivery> of(Declaration declaration) {
        return list("declarationId = ?1 order by deliveredOn, recordedAt, id", declaration.id);
    }

    /** Address of its dossier without the ending. */
    String href(Declaration declaration) {
        return "/declarations/" + declaration.ref + "/deliveries/" + id + "/dossier";
    }
}
