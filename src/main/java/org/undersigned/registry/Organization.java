package org.undersigned.registry;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.platform.Paging;
import org.undersigned.registry.OrganizationLabel.Form;

/**
 * What people belong to (Popolo: Organization). It keeps its identity when it is renamed; what it is called on a day
 * is a matter of its labels.
 */
@Entity
public class Organization extends PanacheEntityBase {

    /** Popolo's classification. */
    @Schema(name = "OrganizationKind")
    public enum Kind {
        ASSEMBLY,
        DELEGATION,
        GROUP,
        PARTY,
        COMMITTEE,
        NGO,
        /** What its classification tells. */
        OTHER
    }

    /** Source of what the body files of the installation tell; they keep its labels. */
    static final String BODY_FILE = "body file";

    @Id
    public String id;

    /** The body that it belongs to; a body belongs to itself. */
    @Column(name = "body_id")
    public String bodyId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Short and lasting: {@code pace}, {@code SOC}, for a delegation the ISO 3166 code {@code TR}. */
    public String code;

    /** It stands where a group would and is none: NR, "not registered", does not count as a group (PACE Rule 56.1). */
    @Column(name = "non_attached")
    public boolean nonAttached;

    /** The first day, or null when it is not known. */
    public LocalDate founded;

    /** The first day on which it is no more, or null. */
    public LocalDate dissolved;

    /** Popolo's classification as the register says it, or empty. */
    public String classification = "";

    /** The organization of which it is a part, or null; a body's own part of a larger whole likewise. */
    @Column(name = "parent_id")
    public String parentId;

    /** What it became when it was dissolved, or null. */
    @Column(name = "successor_id")
    public String successorId;

    @Column(name = "area_id")
    String areaId;

    /** Whatever else a register says of it, by Popolo's names. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details = Map.of();

    /** Where it was first found. */
    public String source;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "import_id")
    String importId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organization_label", joinColumns = @JoinColumn(name = "organization_id"))
    @Fetch(FetchMode.SUBSELECT)
    Set<OrganizationLabel> labels = new HashSet<>();

    protected Organization() {}

    Organization(String id, Kind kind, String code, Organization body, String source, Instant now) {
        this.id = id;
        this.kind = kind;
        this.code = code;
        this.bodyId = body == null ? id : body.id;
        this.source = source;
        this.recordedAt = now;
    }

    /** One that a register tells of; a body of its own where {@code bodyId} is its id. */
    public static Organization ofRegister(
            String id, Kind kind, String code, String bodyId, String register, String importId, Instant now) {
        var organization = new Organization(id, kind, code, null, register, now);
        organization.bodyId = bodyId;
        organization.importId = importId;
        return organization;
    }

    /** Those of a body, the body included. */
    public static List<Organization> ofBody(String bodyId) {
        return list("bodyId", bodyId);
    }

    /** The body of that code, such as {@code pace}. */
    public static Optional<Organization> assembly(String code) {
        return code.indexOf('\0') < 0
                ? find("code = ?1 and bodyId = id", code).firstResultOptional()
                : Optional.empty();
    }

    static Optional<Organization> of(String bodyId, Kind kind, String code) {
        return find("bodyId = ?1 and kind = ?2 and code = ?3", bodyId, kind, code)
                .firstResultOptional();
    }

    static boolean hasAny(String bodyId, Kind kind) {
        return count("bodyId = ?1 and kind = ?2", bodyId, kind) > 0;
    }

    /** One page of organizations, and how many there are in all. */
    record Some(List<Organization> organizations, long total) {}

    /** Those that existed on a day, of a body and of a kind where these are given, by kind and code. */
    static Some existing(String bodyId, Kind kind, LocalDate day, Paging paging) {
        var query = find(
                "(?1 is null or bodyId = ?1) and (?2 is null or kind = ?2)"
                        + " and (founded is null or founded <= ?3) and (dissolved is null or dissolved > ?3)",
                Sort.by("kind", "code", "id"),
                bodyId,
                kind,
                day);
        var total = query.count();
        List<Organization> page =
                query.page(Page.of(paging.page() - 1, paging.size())).list();
        return new Some(page, total);
    }

    /** Those of a body on a day, by their English label of that day. */
    static List<Organization> existing(String bodyId, Kind kind, LocalDate day) {
        List<Organization> all = list("bodyId = ?1 and kind = ?2", bodyId, kind);
        return all.stream()
                .filter(organization -> organization.existedOn(day))
                .sorted(comparing(organization -> NameKey.of(organization.label(Locale.ENGLISH, day))))
                .toList();
    }

    public static Optional<Organization> byId(String id) {
        // PostgreSQL has no NUL, and an id from an address may be anything
        return id.indexOf('\0') < 0 ? findByIdOptional(id) : Optional.empty();
    }

    /** What it was called on that day; in that language, else in English, else in any; else its code. */
    public String label(Locale locale, LocalDate day) {
        var names = labels(Form.NAME, day);
        return names.isEmpty() ? code : names.in(locale);
    }

    /** Its short form on that day ("EC/DA"), chosen as in {@link #label}; its code where it has none. */
    public String abbreviation(Locale locale, LocalDate day) {
        var abbreviations = labels(Form.ABBREVIATION, day);
        return abbreviations.isEmpty() ? code : abbreviations.in(locale);
    }

    /** What is printed after a person's name: the short form of a group, the full name of a delegation. */
    public Labels printed(LocalDate day) {
        var abbreviations = labels(Form.ABBREVIATION, day);
        return kind == Kind.DELEGATION || abbreviations.isEmpty() ? labels(Form.NAME, day) : abbreviations;
    }

    /** Its labels of that form on that day, by language; empty where none is known. */
    public Labels labels(Form form, LocalDate day) {
        Map<String, String> found = new TreeMap<>();
        labels.stream()
                .filter(label -> label.form == form && label.validOn(day))
                .forEach(label -> found.put(label.language, label.label));
        return new Labels(found);
    }

    /** Whether it knows all that; what the installation's own body file describes knows best. */
    public boolean knows(OrganizationFacts facts) {
        return source.equals(BODY_FILE) || facts.isKnownTo(this);
    }

    /** Puts on record what a register says of it, as of today. */
    public void learn(OrganizationFacts facts, LocalDate today) {
        if (!knows(facts)) {
            facts.on(this, today);
        }
    }

    /** Whatever else registers say of it, by Popolo's names. */
    public Map<String, Object> details() {
        return details;
    }

    /** Whether it existed on that day. */
    public boolean existedOn(LocalDate day) {
        return (founded == null || !day.isBefore(founded)) && (dissolved == null || day.isBefore(dissolved));
    }

    /** The labels as they ever were, in no order. */
    public Set<OrganizationLabel> labels() {
        return Set.copyOf(labels);
    }
}
