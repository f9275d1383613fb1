package org.undersigned.declaration.editor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Actor;

/** What an author wrote into a cell: kept so that two who write at once are joined, and nothing of either is lost. */
@Entity
@Table(name = "cell_edit")
@IdClass(CellEdit.Key.class)
class CellEdit extends PanacheEntityBase {

    /** Primary key. */
    record Key(String declarationId, long revision, String key, String lang) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    String declarationId;

    @Id
    long revision;

    @Id
    String key;

    @Id
    String lang;

    String text;

    @Column(name = "author_name")
    String authorName;

    Instant at;

    /** It could not be joined with what another wrote, and waits for somebody to look. */
    boolean aside;

    static CellEdit of(
            String declarationId, long revision, String key, String lang, String text, Actor by, Instant at) {
        var edit = new CellEdit();
        edit.declarationId = declarationId;
        edit.revision = revision;
        edit.key = key;
        edit.lang = lang;
        edit.text = text;
        edit.authorName = by.name();
        edit.at = at;
        return edit;
    }

    /** What stood in a cell at a revision of the text, as far as it was written here. */
    static Optional<CellEdit> at(String declarationId, String key, String lang, long revision) {
        return find(
                        "declarationId = ?1 and key = ?2 and lang = ?3 and revision <= ?4 and not aside"
                                + " order by revision desc",
                        declarationId,
                        key,
                        lang,
                        revision)
                .firstResultOptional();
    }

    /** What waits for somebody to look, the oldest first. */
    static List<CellEdit> asides(String declarationId) {
        return list("declarationId = ?1 and aside order by revision, key, lang", declarationId);
    }

    static void forget(String declarationId, String key, String lang, long revision) {
        delete(
                "declarationId = ?1 and key = ?2 and lang = ?3 and revision = ?4 and aside",
                declarationId,
                key,
                lang,
                revision);
    }
}
