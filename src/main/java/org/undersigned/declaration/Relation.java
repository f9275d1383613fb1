package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What one declaration is to another. */
@Entity
@Table(name = "declaration_relation")
@IdClass(Relation.Key.class)
public class Relation extends PanacheEntityBase {

    /** How it refers to the other. */
    public enum Kind {
        /** It stands in the place of the other: a joint motion, of the motions of its signatories. */
        REPLACES,
        /** It is tabled to the other, to change it. */
        AMENDS
    }

    /** Primary key. */
    public record Key(String declarationId, Kind kind, String otherId) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Id
    @Column(name = "other_id")
    public String otherId;

    public static void add(Declaration declaration, Kind kind, Declaration other) {
        var relation = new Relation();
        relation.declarationId = declaration.id;
        relation.kind = kind;
        relation.otherId = other.id;
        relation.persist();
    }

    /** The declarations that it replaces, by number. */
    public static List<Declaration> replacedBy(Declaration declaration) {
        return others(declaration.id, Kind.REPLACES);
    }

    /** The declaration in whose place it was put, if it was. */
    public static Optional<Declaration> replacementOf(Declaration declaration) {
        return referring(declaration.id, Kind.REPLACES).stream().findFirst();
    }

    /** The text that it amends, if it is an amendment. */
    public static Optional<Declaration> amendedBy(Declaration amendment) {
        return others(amendment.id, Kind.AMENDS).stream().findFirst();
    }

    /** The amendments tabled to a text, by number. */
    public static List<Declaration> amendmentsTo(Declaration declaration) {
        return referring(declaration.id, Kind.AMENDS);
    }

    private static List<Declaration> others(String id, Kind kind) {
        return Declaration.list(
                "select d from Relation r join Declaration d on d.id = r.otherId"
                        + " where r.declarationId = ?1 and r.kind = ?2 order by d.number, d.createdAt, d.id",
                id,
                kind);
    }

    private static List<Declaration> referring(String id, Kind kind) {
        return Declaration.list(
                "select d from Relation r join Declaration d on d.id = r.declarationId"
                        + " where r.otherId = ?1 and r.kind = ?2 order by d.number, d.createdAt, d.id",
                id,
                kind);
    }
}
