package org.undersigned.declaration.editor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Actor;

/** Somebody who has a text before them in the editor. */
@Entity
@Table(name = "text_editor")
@IdClass(TextEditor.Key.class)
class TextEditor extends PanacheEntityBase {

    /** After so long without a sign of life somebody has left; the page gives one every 20 seconds. */
    private static final Duration PRESENT = Duration.ofMinutes(1);

    /** Primary key. */
    record Key(String declarationId, String accountId) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    String declarationId;

    @Id
    @Column(name = "account_id")
    String accountId;

    String name;

    @Column(name = "seen_at")
    Instant seenAt;

    static void seen(String declarationId, Actor who, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into text_editor (declaration_id, account_id, name, seen_at)
                        values (:declaration, :account, :name, :now)
                        on conflict (declaration_id, account_id) do update set seen_at = :now, name = :name
                        """)
                .setParameter("declaration", declarationId)
                .setParameter("account", who.id())
                .setParameter("name", who.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Names of those who have it before them besides the asker. */
    static List<String> others(String declarationId, Actor asker, Instant now) {
        return TextEditor.<TextEditor>list(
                        "declarationId = ?1 and accountId <> ?2 and seenAt > ?3 order by name",
                        declarationId,
                        asker.id(),
                        now.minus(PRESENT))
                .stream()
                .map(one -> one.name)
                .toList();
    }
}
