package org.undersigned.signing.represented;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.undersigned.platform.Paging;
import org.undersigned.signing.citizens.RowId;

/**
 * Somebody for whom a complaint is lodged, under a pseudonym. Who they are the service cannot read: where they gave their
 * real name, it is sealed to the key of the organisation that lodges the complaint.
 */
@Entity
@Table(name = "represented_person")
@IdClass(Represented.Key.class)
public class Represented extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    /** Who says that there is consent. */
    public enum Source {
        /** They recorded what they hold on paper, say. */
        AUTHORS,
        /** On a page of their own. */
        PERSON
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    /** Order of being entered, by which they are called where nothing else is known. */
    public int position;

    /** Under which they stand in what is published, one of a kind within the complaint; null once they are erased. */
    public String pseudonym;

    /** The block of the text that is their case sheet, or null. */
    @Column(name = "case_key")
    public String caseKey;

    @Column(name = "consent_on")
    public LocalDate consentOn;

    /** How consent was given, as the authors tell it: in writing, before two witnesses … */
    @Column(name = "consent_means")
    public String consentMeans;

    /** Null where there is none. */
    @Column(name = "consent_by")
    @Enumerated(EnumType.STRING)
    public Source consentBy;

    /** The wording that they had before them, or null where the authors recorded their consent. */
    @Column(name = "consent_wording")
    public Integer consentWording;

    /** When consent was taken back, or null. */
    @Column(name = "withdrawn_on")
    public LocalDate withdrawnOn;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** When they first did anything on their own page, or null. */
    @Column(name = "answered_at")
    public Instant answeredAt;

    /** Which sealing it is: another key each time. Null with {@link #details}. */
    @Column(name = "details_id")
    String detailsId;

    /** The {@link RealName}, to the organisation's key and under a key of its own; null where none is given. */
    byte[] details;

    @Column(name = "erased_at")
    public Instant erasedAt;

    public boolean consents() {
        return consentOn != null && withdrawnOn == null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** Whether they left the complaint, by taking consent back or by being erased. */
    public boolean hasLeft() {
        return withdrawnOn != null || isErased();
    }

    public boolean hasDetails() {
        return details != null;
    }

    /** Consent given on that day; {@code wording} and {@code means} as far as they are known. */
    void consent(LocalDate on, Source by, Integer wording, String means) {
        consentOn = on;
        consentBy = by;
        consentWording = wording;
        consentMeans = means;
        withdrawnOn = null;
    }

    /** Nothing is left that tells of them; their place in the order stays. */
    void erase(Instant now) {
        pseudonym = null;
        consent(null, null, null, null);
        seal(null, null);
        erasedAt = now;
    }

    void seal(String sealingId, byte[] sealed) {
        detailsId = sealingId;
        details = sealed;
    }

    /** Of the key under which {@link #details} lie. */
    RowId sealing() {
        return new RowId(declarationId, detailsId);
    }

    /** Everybody, in the order of being entered; who took consent back included. */
    public static List<Represented> of(String declarationId) {
        return list("declarationId = ?1 order by position", declarationId);
    }

    /** Some of them. */
    static List<Represented> of(String declarationId, Paging paging) {
        return Represented.<Represented>find("declarationId = ?1 order by position", declarationId)
                .range(paging.offset(), paging.offset() + paging.size() - 1)
                .list();
    }
}
