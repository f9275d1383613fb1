package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.registry.Person;

/** One of those who write a text together. The originator is the first; others are asked and say yes. */
@Entity
@IdClass(Author.Key.class)
public class Author extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String personId) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "person_id")
    public String personId;

    /** 0 for the originator, then in the order in which they were asked. */
    public int position;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** Null while they have not said yes. */
    @Column(name = "accepted_at")
    public Instant acceptedAt;

    /** When they said that the text be given up, where all authors have to; or null. */
    @Column(name = "gives_up_at")
    public Instant givesUpAt;

    static Author asked(String declarationId, String personId, int position, Instant now) {
        var author = new Author();
        author.declarationId = declarationId;
        author.personId = personId;
        author.position = position;
        author.askedAt = now;
        return author;
    }

    public boolean hasAccepted() {
        return acceptedAt != null;
    }

    /** Everybody who is an author or was asked to be one, the originator first. */
    public static List<Author> of(String declarationId) {
        return list("declarationId = ?1 order by position", declarationId);
    }

    /** Those who said yes, the originator first. */
    public static List<Author> accepted(String declarationId) {
        return list("declarationId = ?1 and acceptedAt is not null order by position", declarationId);
    }

    /** A person's part in it, by any of their records. */
    public static Optional<Author> of(String declarationId, String personId) {
        return find("declarationId = ?1 and personId in ?2", declarationId, Person.records(personId))
                .firstResultOptional();
    }

    /** What a person writes with others, or is asked to, the newest first. */
    public static List<Declaration> shared(String personId) {
        return Declaration.list(
                "select d from Author a join Declaration d on d.id = a.declarationId"
                        + " where a.personId in ?1 and a.position > 0 order by d.createdAt desc, d.id",
                Person.records(personId));
    }
}
