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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.undersigned.declaration.Declaration;
import org.undersigned.procedure.Stage;

/** When the requirement of a stage was first met. */
@Entity
@Immutable
@IdClass(Milestone.Key.class)
public class Milestone extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, Stage stage) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Column(name = "met_at")
    public Instant metAt;

    /** How many names stood under it then. */
    public int signatures;

    /** The first one first. */
    static List<Milestone> of(Declaration declaration) {
        return list("declarationId = ?1 order by metAt, stage", declaration.id);
    }

    static Set<Stage> stagesOf(Declaration declaration) {
        return of(declaration).stream().map(one -> one.stage).collect(Collectors.toSet());
    }
}
