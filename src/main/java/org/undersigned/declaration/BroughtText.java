package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.undersigned.platform.Refusal;

/** A text that came as a file, kept as it was sent between the preview of what was understood and its use. */
@Entity
@Table(name = "brought_text")
public class BroughtText extends PanacheEntityBase {

    @Id
    public String id;

    @Column(name = "account_id")
    public String accountId;

    /** Null where a new draft is to begin with it. */
    @Column(name = "declaration_id")
    public String declarationId;

    @Column(name = "procedure_id")
    public String procedureId;

    @Column(name = "procedure_version")
    public String procedureVersion;

    public byte[] file;

    @Column(name = "file_name")
    public String fileName;

    /** BCP 47; null where it is recognised. */
    public String lang;

    @Column(name = "brought_at")
    public Instant broughtAt;

    /** Refuses (404) one that is not there, has been used, or is somebody else's. */
    static BroughtText of(Actor actor, String id) {
        return BroughtText.<BroughtText>find("id = ?1 and accountId = ?2", id, actor.id())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "reading_not_found"));
    }

    /** Forgets all but the latest few of an account. */
    static void keepLatest(Actor actor, int most) {
        List<BroughtText> all =
                find("accountId = ?1 order by broughtAt desc, id", actor.id()).list();
        all.stream().skip(most).forEach(PanacheEntityBase::delete);
    }
}
