package org.undersigned.tableoffice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.Actor;
import org.undersigned.procedure.Numbering.Kind;

/** An admission that is decided and waits for its time. */
@Entity
@Table(name = "scheduled_admission")
public class ScheduledAdmission extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Column(name = "due_at")
    public Instant dueAt;

    /** Those that are wished for. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Kind, Integer> numbers;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "actor_name")
    public String actorName;

    @Column(name = "scheduled_at")
    public Instant scheduledAt;

    /** Key of the message that says why it could not be published at its time, or null. */
    public String problem;

    static Optional<ScheduledAdmission> of(String declarationId) {
        return findByIdOptional(declarationId);
    }

    /** When those of many texts are published for which that is decided, by text. */
    static Map<String, Instant> of(Collection<String> declarationIds) {
        return ScheduledAdmission.<ScheduledAdmission>stream("declarationId in ?1", declarationIds)
                .collect(Collectors.toMap(one -> one.declarationId, one -> one.dueAt));
    }

    /** The officer who decided it. */
    Actor actor() {
        return new Actor(actorId, actorName, null);
    }
}
