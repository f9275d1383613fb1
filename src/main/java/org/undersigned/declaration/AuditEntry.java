package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who did what to a declaration, and when. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "declaration_id")
    public String declarationId;

    public Instant at;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "actor_name")
    public String actorName;

    /** Simple name of the event, such as {@code DeclarationPublished}. */
    public String act;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> detail;

    /** The whole trail of a declaration, oldest first. */
    public static List<AuditEntry> of(Declaration declaration) {
        return list("declarationId", Sort.by("id"), declaration.id);
    }
}
