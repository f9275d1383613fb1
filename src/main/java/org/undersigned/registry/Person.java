package org.undersigned.registry;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.platform.AnyIs;
import org.undersigned.platform.Ids;

/** Somebody in the registry (Popolo: Person). The parts of the name stand as supplied; code never changes their case. */
@Entity
public class Person extends PanacheEntityBase {

    @Id
    public String id;

    /** In its canonical form ("Mr", "Ms", "Lord"), or empty. */
    public String honorific;

    /** Empty where none is known. */
    public String given;

    /** "De", "Van den" and the like, which sorting leaves aside, or empty. */
    public String particle;

    /** "BERG"; never empty. */
    public String family;

    /** In one piece, without the honorific: "Caspar Van den BERG". */
    public String name;

    /** Family, then given name, as keys: lists of people are sorted by it. */
    @Column(name = "sort_key")
    String sortKey;

    /** Where the name was first found. */
    public String source;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The person whose other record this is, or null. */
    @Column(name = "merged_into")
    public String mergedInto;

    /** Whatever else a register says, by Popolo's names: birth_date, links, contact_details … */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> details = Map.of();

    @Column(name = "import_id")
    String importId;

    @ElementCollection
    @CollectionTable(name = "person_name", joinColumns = @JoinColumn(name = "person_id"))
    Set<PersonName> names = new HashSet<>();

    protected Person() {}

    Person(String honorific, PersonName name, String source, Instant now) {
        this.id = Ids.next();
        this.honorific = honorific;
        this.given = name.given;
        this.particle = name.particle;
        this.family = name.family;
        this.sortKey = NameKey.of(family) + ", " + NameKey.of(given);
        this.source = source;
        this.recordedAt = now;
        this.name = name.inOnePiece();
        names.add(name);
    }

    public static Optional<Person> byId(String id) {
        // PostgreSQL has no NUL, and an id from an address may be anything
        return id.indexOf('\0') < 0 ? findByIdOptional(id) : Optional.empty();
    }

    /** The person of that id, or whose other record it is. */
    public static Optional<Person> current(String id) {
        var found = byId(id);
        return found.isPresent() && found.get().mergedInto != null ? current(found.get().mergedInto) : found;
    }

    /** The ids of all records of that person, its own included. */
    public static List<String> records(String id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        with recursive record (id) as (
                            values (cast(:id as text)) union select p.id from person p join record on p.merged_into = record.id)
                        select id from record""",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The same of many people at once, by the id that was asked for. */
    public static Map<String, List<String>> records(Collection<String> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        with recursive record (asked, id) as (
                            select id, id from unnest(cast(:ids as text[])) as asked (id)
                            union select record.asked, p.id from person p join record on p.merged_into = record.id)
                        select asked, id from record""",
                        Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(groupingBy(row -> (String) row[0], mapping(row -> (String) row[1], toList())));
    }

    /** For each of these ids that of the person, which is another where it is that of another record. */
    public static Map<String, String> currentIds(Collection<String> ids) {
        Map<String, String> current = ids.stream().distinct().collect(toMap(identity(), identity()));
        List<Person> merged =
                ids.isEmpty() ? List.of() : list("any_is(?1, id) and mergedInto is not null", AnyIs.of(ids));
        merged.forEach(
                person -> current.put(person.id, current(person.mergedInto).orElseThrow().id));
        return current;
    }

    /** Those of these people that there are, by id. */
    public static Map<String, Person> byIds(Collection<String> ids) {
        List<Person> found = ids.isEmpty() ? List.of() : list("any_is(?1, id)", AnyIs.of(ids));
        return found.stream().collect(toMap(person -> person.id, identity()));
    }

    /** "Caspar Van den BERG", without the honorific. */
    public String fullName() {
        return name;
    }

    /** Every spelling known, the main one included; needs a session. */
    public Set<PersonName> spellings() {
        return Set.copyOf(names);
    }

    /** Remembers one more spelling, and an honorific where none was known. */
    void alsoKnownAs(String otherHonorific, PersonName name) {
        names.add(name);
        if (honorific.isEmpty()) {
            honorific = otherHonorific;
        }
    }
}
