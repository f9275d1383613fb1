package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;
import org.undersigned.vault.BlindIndex;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/**
 * Counts names that came on paper, of which an officer says that they stand there: in one statement, into the same rows as
 * those confirmed by mail, so that the same unique index decides and everything that becomes of a signature later is alike.
 */
@ApplicationScoped
public class PaperNames {

    /** Of the counters: no instance draws it, so that nobody who presses a button waits for a sheet. */
    private static final int SLOT = 17;

    private static final int KEYS_AT_ONCE = 500;

    private static final String WRITE =
            """
            with sheet as materialized (
                select ?::text as declaration_id, ?::int as wording_number, ?::text as visibility, ?::text as day,
                    ?::int as slot, ?::timestamptz as now
            ), name as materialized (
                select * from unnest(?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                    ?::bytea[]) with ordinality
                    as n (id, signer_key, country, name_sealed, nonce, leaf, domain_key, name_key, line)
            ), inserted as (
                insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country,
                    name_sealed, position, signed_at, nonce, domain_key, name_key, paper)
                select s.declaration_id, n.id, s.wording_number, n.signer_key, s.visibility, n.country, n.name_sealed,
                    case s.visibility when 'PUBLIC' then nextval('citizen_signature_position') end,
                    date_trunc('minute', s.now), n.nonce, n.domain_key, n.name_key, true
                from name n cross join sheet s order by n.signer_key, n.line
                on conflict (declaration_id, wording_number, signer_key) do nothing
                returning id
            ), decided as materialized (
                select n.id, n.country, n.leaf, i.id is not null as counts from name n left join inserted i using (id)
            ), entered as (
                insert into ledger_entry (leaf) select leaf from decided where counts
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select s.declaration_id, s.wording_number, c.dimension, c.key, s.slot, count(*)::int
                from decided d cross join sheet s
                cross join lateral (values ('DUPLICATE', '', not d.counts), ('COUNTED', '', d.counts),
                    ('CAPACITY', 'CITIZEN', d.counts), ('STATE', d.country, d.counts and d.country is not null),
                    ('VISIBILITY', s.visibility, d.counts), ('DAY', s.day, d.counts),
                    ('PAPER', '', d.counts)) as c (dimension, key, holds)
                where c.holds group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select count(*) from decided where counts
            """;

    /**
     * Somebody on a sheet.
     *
     * @param postcode null where the procedure does not ask
     * @param signerKey by which they are recognised, see {@link #bySigner}
     * @param domainKey of the mail's domain, or null where there is no address
     */
    public record Name(String name, String country, String postcode, byte[] signerKey, byte[] domainKey) {}

    private record Counting(
            String id, Name name, byte[] sealed, byte[] nonce, byte[] leaf, byte[] nameKey, RowKey keyOrNull) {}

    @Inject
    DataSource database;

    @Inject
    RowKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /** By which a mailbox is recognised among those who sign a declaration, however they sign. */
    public byte[] bySigner(String declarationId, Mailbox mailbox) {
        return index.digest(declarationId, "signer", mailbox.identity());
    }

    /** The digest of the domain of a mailbox, by which an officer finds what looks alike. */
    public byte[] byDomain(String declarationId, Mailbox mailbox) {
        return index.digest(declarationId, "domain", mailbox.domain());
    }

    /**
     * Counts those names that do not stand there yet; the others are counted as doubles: of two that are the same the first
     * counts. The caller holds the declaration
     * and has seen to it that it takes names.
     *
     * @param visibility one that the declaration offers
     * @return how many are counted
     */
    @Transactional(TxType.MANDATORY)
    public int count(Signable signable, Visibility visibility, List<Name> names) {
        if (names.isEmpty()) {
            return 0;
        }
        // as the statements that count confirmations touch them, or two could wait for one another; alike stay as
        // listed
        var rows = names.stream()
                .sorted(Comparator.comparing(Name::signerKey, Arrays::compareUnsigned))
                .map(name -> row(signable, visibility, name))
                .toList();
        keep(rows);
        try {
            return write(signable, visibility, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Counting row(Signable signable, Visibility visibility, Name name) {
        var id = Ids.wide();
        var signatory = new SignatoryName(name.name(), name.country(), name.postcode());
        var key = visibility == Visibility.PUBLIC
                ? keys.fresh(new RowId(signable.id(), id).key(SignatoryName.KIND))
                : null;
        var sealed =
                switch (visibility) {
                    case COUNTED -> null;
                    case RECIPIENT -> signatory.sealedTo(signable.recipient(), signable.id());
                    case PUBLIC -> signatory.sealed(key);
                };
        var nonce = Leaf.nonce();
        var record = CitizenRecord.hash(id, name.signerKey(), visibility, name.country(), sealed);
        var commitment = Leaf.commitment(signable.id(), signable.wordingHash(), nonce, record);
        var leaf = Leaf.sign(signable.id(), signable.wordingHash(), commitment).bytes();
        var nameKey = index.digest(signable.id(), "name", NameLikeness.of(name.name()));
        return new Counting(id, name, sealed, nonce, leaf, nameKey, key);
    }

    /** The keys first: a key without its row is swept, a row without its key is lost. */
    private void keep(List<Counting> rows) {
        var fresh = new ArrayList<RowKey>();
        rows.stream().map(Counting::keyOrNull).filter(key -> key != null).forEach(fresh::add);
        for (int from = 0; from < fresh.size(); from += KEYS_AT_ONCE) {
            keys.keep(fresh.subList(from, Math.min(fresh.size(), from + KEYS_AT_ONCE)));
        }
    }

    private int write(Signable signable, Visibility visibility, List<Counting> rows) throws SQLException {
        var now = clock.instant();
        return Batches.run(database, WRITE, row -> row.getInt(1), bind -> {
                    bind.value(signable.id());
                    bind.value(signable.wordingNumber());
                    bind.value(visibility.name());
                    bind.value(signable.procedure().day(now).toString());
                    bind.value(SLOT);
                    bind.value(Timestamp.from(now));
                    bind.texts(rows, Counting::id);
                    bind.bytes(rows, row -> row.name().signerKey());
                    bind.texts(rows, row -> row.name().country());
                    bind.bytes(rows, Counting::sealed);
                    bind.bytes(rows, Counting::nonce);
                    bind.bytes(rows, Counting::leaf);
                    bind.bytes(rows, row -> row.name().domainKey());
                    bind.bytes(rows, Counting::nameKey);
                })
                .get(0);
    }
}
