package org.undersigned.signing;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.AnyIs;
import org.undersigned.procedure.Capacity;
import org.undersigned.registry.Person;

/**
 * One name under one wording, with the affiliation frozen as printed on the day of signing. Rows are only ever added,
 * by {@link Signatures}; a withdrawal is a fact beside them.
 */
@Entity
@Immutable
@IdClass(Signature.Key.class)
public class Signature extends PanacheEntityBase {

    /** Primary key; the declaration comes first so that rows can be distributed by it. */
    public record Key(String declarationId, String id) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Column(name = "person_id")
    public String personId;

    /** Order of signing. */
    @Column(insertable = false)
    public long position;

    @Enumerated(EnumType.STRING)
    public Capacity capacity;

    @Column(name = "signed_at")
    public Instant signedAt;

    /** Day of signing in the time zone of the procedure. */
    @Column(name = "signed_on")
    public LocalDate signedOn;

    public String honorific;
    public String given;
    public String particle;
    public String family;

    @Column(name = "delegation_id")
    public String delegationId;

    @Column(name = "delegation_code")
    public String delegationCode;

    /** The delegation's name as printed. */
    public String country;

    @Column(name = "group_id")
    public String groupId;

    @Column(name = "group_code")
    public String groupCode;

    /** The group's abbreviation as printed. */
    @Column(name = "group_label")
    public String groupLabel;

    /** The group, committee or organisation in whose name it stands, or null. */
    @Column(name = "on_behalf_of_id")
    public String onBehalfOfId;

    /** A relevant interest is declared (House of Commons: [R]). */
    public boolean interest;

    /** Makes the ledger's commitment to it one that nobody can guess; null for names of the time before the ledger. */
    public byte[] nonce;

    /** The whole printed line, such as {@code Mr Roberto RAMPI, Italy, SOC}. */
    public String printed;

    /** A person's signature under the wording at which the declaration stands. */
    public static Optional<Signature> under(Declaration declaration, String personId) {
        return among(declaration.id, declaration.wordingNumber, Person.records(personId)).stream()
                .findFirst();
    }

    /** The signatures under a wording that stand on any of these records of people. */
    static List<Signature> among(String declarationId, int wording, Collection<String> records) {
        return records.isEmpty()
                ? List.of()
                : list(
                        "declarationId = ?1 and wordingNumber = ?2 and any_is(?3, personId)",
                        declarationId,
                        wording,
                        AnyIs.of(records));
    }

    /** A person's latest signature under an earlier wording than the one at which the declaration stands. */
    static Optional<Signature> before(Declaration declaration, String personId) {
        return find(
                        "declarationId = ?1 and wordingNumber < ?2 and personId in ?3 order by wordingNumber desc",
                        declaration.id,
                        declaration.wordingNumber,
                        Person.records(personId))
                .firstResultOptional();
    }

    /** People who signed an earlier wording of a declaration and not the one at which it stands. */
    public static List<String> onlyUnderEarlierWordings(Declaration declaration) {
        return find(
                        "select distinct s.personId from Signature s where s.declarationId = ?1 and s.wordingNumber < ?2"
                                + " and not exists (select 1 from Signature t where t.declarationId = ?1"
                                + " and t.wordingNumber = ?2 and t.personId = s.personId)",
                        declaration.id,
                        declaration.wordingNumber)
                .project(String.class)
                .list();
    }

    static List<Signature> under(Declaration declaration) {
        return list(
                "declarationId = ?1 and wordingNumber = ?2 order by position",
                declaration.id,
                declaration.wordingNumber);
    }
}
