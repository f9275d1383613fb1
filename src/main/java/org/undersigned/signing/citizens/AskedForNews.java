package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.vault.RowKeys;

/**
 * Those who asked for news when they asked to sign, and have confirmed their mailbox since: whether it counted then, or the
 * name stood there already, the button was pressed by whoever reads the mailbox.
 */
@ApplicationScoped
public class AskedForNews {

    private static final String DECLARATIONS =
            """
            select r.declaration_id from signature_request r
            left join citizen_signature s on s.declaration_id = r.declaration_id and s.id = r.id
            where r.wants_updates and (r.double_at is not null or s.id is not null)
            group by 1 having count(*) >= :group or min(coalesce(r.double_at, s.signed_at)) < :old""";

    private static final String HELD =
            """
            select r.id, r.contact_sealed, r.locale from signature_request r
            where r.wants_updates and r.declaration_id = :declaration and (r.double_at is not null or exists (
                select from citizen_signature s where s.declaration_id = r.declaration_id and s.id = r.id))
            order by r.id limit :most for update of r skip locked""";

    private static final String DONE =
            """
            update signature_request r set wants_updates = false from unnest(:declarations, :ids) as o (d, i)
            where r.declaration_id = o.d and r.id = o.i""";

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    /**
     * Somebody who wants news.
     *
     * @param mailbox nothing where its key is gone
     * @param locale BCP 47
     */
    public record Asked(RowId row, Optional<Mailbox> mailbox, String locale) {

        /** It may end up in a log. */
        @Override
        public String toString() {
            return "request " + row.id();
        }
    }

    /** The texts of which so many at least want news, or one confirmed before that moment. */
    @Transactional(TxType.MANDATORY)
    public List<String> declarations(int group, Instant old) {
        return database.createNativeQuery(DECLARATIONS, String.class)
                .setParameter("group", group)
                .setParameter("old", old)
                .getResultList();
    }

    /** At most so many that no other instance looks at, held until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public List<Asked> held(String declarationId, int most) {
        var rows = database.createNativeQuery(HELD, Object[].class)
                .setParameter("declaration", declarationId)
                .setParameter("most", most)
                .getResultList();
        var ids = rows.stream().map(row -> key(declarationId, row)).toList();
        var found = keys.find(ids);
        return rows.stream()
                .map(row -> new Asked(
                        new RowId(declarationId, (String) row[0]),
                        Optional.ofNullable(found.get(key(declarationId, row)))
                                .map(key -> new Mailbox(
                                        Contact.opened((byte[]) row[1], key).email())),
                        (String) row[2]))
                .toList();
    }

    /** Nothing more is to be done for those; their requests may be forgotten. */
    @Transactional(TxType.MANDATORY)
    public void done(List<RowId> rows) {
        database.createNativeMutationQuery(DONE)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows))
                .executeUpdate();
    }

    private static String key(String declarationId, Object[] row) {
        return new RowId(declarationId, (String) row[0]).key(Contact.KIND);
    }
}
