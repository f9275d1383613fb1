package org.undersigned.signing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody for whom a complaint is lodged, under a pseudonym. Who they are is not held here: the organisation that lodges
 * the complaint knows, and keeps their consent.
 */
@Entity
@Table(name = "represented_person")
@IdClass(Represented.Key.class)
public class Represented extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    /** Order of being entered. */
    public int position;

    /** Under which they stand in what is published; one of a kind within the complaint. */
    public String pseudonym;

    /** The block of the text that is their case sheet, or null. */
    @Column(name = "case_key")
    public String caseKey;

    @Column(name = "consent_on")
    public LocalDate consentOn;

    /** How consent was given: in writing, before two witnesses … */
    @Column(name = "consent_means")
    public String consentMeans;

    /** When consent was taken back, or null. */
    @Column(name = "withdrawn_on")
    public LocalDate withdrawnOn;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public boolean consents() {
        return consentOn != null && withdrawnOn == null;
    }

    /** Everybody, in the order of being entered; who took consent back included. */
    public static List<Represented> of(String declarationId) {
        return list("declarationId = ?1 order by position", declarationId);
    }
}
