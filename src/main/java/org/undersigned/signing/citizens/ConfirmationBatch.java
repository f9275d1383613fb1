package org.undersigned.signing.citizens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts many citizens in one statement: the signatures, of which the unique index decides; what they add to the tallies,
 * one update per counter; their entries for the ledger. Rows that several writers may touch are touched in one order.
 */
@ApplicationScoped
class ConfirmationBatch {

    /** What pressing the button came to. */
    enum Outcome {
        /** Now, or when it was pressed before. */
        COUNTED,
        /** The person's name stood there already by another request. */
        COUNTED_BEFORE,
        /** The person's name stood there and was taken back, is held or was found invalid: it is not put there again. */
        ENDED,
        UNKNOWN,
        EXPIRED,
        CLOSED,
        TEXT_CHANGED
    }

    /**
     * A button pressed.
     *
     * @param tokenKey keyed digest of the link's token
     * @param day of the procedure
     * @param late whether the procedure takes names once the text is published
     */
    record Pressed(String declarationId, byte[] tokenKey, LocalDate day, boolean late) {}

    private static final String COUNT =
            """
            with asked as materialized (
                select * from unnest(?::int[], ?::text[], ?::bytea[], ?::text[], ?::bool[])
                    as a (ord, declaration_id, token_key, day, late)
            ), request as materialized (
                select r.* from signature_request r
                where (r.declaration_id, r.token_key) in (select declaration_id, token_key from asked)
            ), taking as materialized (
                select id, wording_number, state, state in ('GATHERING', 'OPEN')
                    and (closes_at is null or closes_at > ?) as takes
                from declaration where id in (select declaration_id from asked) order by id for share
            ), good as materialized (
                select r.*, a.day from request r
                join (select distinct on (declaration_id, token_key) * from asked) a using (declaration_id, token_key)
                join taking d on d.id = r.declaration_id and d.wording_number = r.wording_number and d.takes
                    and (d.state = 'GATHERING' or a.late)
                where r.double_at is null and r.expires_at > ?
            ), inserted as (
                insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country,
                    name_sealed, position, signed_at, nonce, domain_key, name_key, source_key)
                select declaration_id, id, wording_number, signer_key, visibility, country, name_sealed,
                    case visibility when 'PUBLIC' then nextval('citizen_signature_position') end,
                    date_trunc('minute', ?::timestamptz), nonce, domain_key, name_key, source_key
                from good order by declaration_id, wording_number, signer_key, id
                on conflict do nothing
                returning id
            ), decided as materialized (
                -- a full join is never done row by row, however few rows are thought to come
                select g.declaration_id, g.id, g.wording_number, g.visibility, g.country, g.leaf, g.day,
                    i.id is not null as counts
                from good g full join inserted i using (id)
            ), entered as (
                insert into ledger_entry (leaf) select leaf from decided where counts
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select g.declaration_id, g.wording_number, c.dimension, c.key, ?, count(*)::int
                from decided g
                cross join lateral (values ('USED', '', true), ('COUNTED', '', true), ('CAPACITY', 'CITIZEN', true),
                    ('STATE', g.country, g.country is not null), ('VISIBILITY', g.visibility, true),
                    ('DAY', g.day, true)) as c (dimension, key, holds)
                where g.counts and c.holds group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select a.declaration_id, r.id, coalesce(c.counts, false), c.id is not null, s.own, s.ended, r.double_at is not null,
                coalesce(r.expires_at > ?, false), coalesce(d.takes and (d.state = 'GATHERING' or a.late), false)
            from asked a left join request r using (declaration_id, token_key)
            left join decided c on c.id = r.id left join taking d on d.id = a.declaration_id
            left join lateral (
                select s.id = r.id as own, coalesce(e.reason, e.kind) as ended from citizen_signature s
                left join citizen_signature_end e on e.declaration_id = s.declaration_id and e.signature_id = s.id
                where s.declaration_id = r.declaration_id and s.wording_number = r.wording_number
                    and s.signer_key = r.signer_key and not coalesce(c.counts, false)) s on true
            order by a.ord
            """;

    /** A statement later, for the name that was in the way may have been written while the first one ran. */
    private static final String REFUSE_DOUBLES =
            """
            with standing as materialized (
                select r.declaration_id, r.id, r.wording_number, s.id = r.id as own, coalesce(e.reason, e.kind) as ended
                from signature_request r join citizen_signature s using (declaration_id, wording_number, signer_key)
                left join citizen_signature_end e on e.declaration_id = s.declaration_id and e.signature_id = s.id
                where (r.declaration_id, r.id) in (select * from unnest(?::text[], ?::text[]))
                order by r.declaration_id, r.id for update of r
            ), doubled as (
                update signature_request r set double_at = ? from standing s
                where r.declaration_id = s.declaration_id and r.id = s.id and not s.own and r.double_at is null
                returning r.declaration_id, r.wording_number
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select declaration_id, wording_number, dimension, '', ?, count(*)::int
                from doubled cross join (values ('USED'), ('DUPLICATE')) as c (dimension)
                group by 1, 2, 3 order by 1, 2, 3
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select id, own, ended from standing
            """;

    /**
     * What it came to.
     *
     * @param requestId null where there is none
     * @param end {@code WITHDRAWN}, {@code HELD} or why the name was found invalid; null where it counts or never did
     */
    record Answer(Outcome outcome, String requestId, String end) {}

    @Inject
    @DataSource("signing")
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    Slot slot;

    /**
     * What each came to, in their order. Signatures, tallies and entries are one transaction, and so are the doubles after
     * it: where the service stops between the two, whoever presses again is told the same.
     */
    List<Answer> write(List<Pressed> pressed) throws SQLException {
        var now = Timestamp.from(clock.instant());
        try (var connection = database.getConnection()) {
            var found = count(connection, pressed, now);
            var doubtful = found.stream().filter(FoundRequest::meetsAName).toList();
            var standing = doubtful.isEmpty() ? Map.<String, StandingName>of() : refused(connection, doubtful, now);
            return found.stream()
                    .map(one -> one.answer(one.meetsAName() ? standing.get(one.requestId()) : null))
                    .toList();
        }
    }

    private List<FoundRequest> count(Connection connection, List<Pressed> pressed, Timestamp now) throws SQLException {
        return Batches.run(connection, COUNT, FoundRequest::read, bind -> {
            bind.numbers(pressed.size());
            bind.texts(pressed, Pressed::declarationId);
            bind.bytes(pressed, Pressed::tokenKey);
            bind.texts(pressed, one -> one.day().toString());
            bind.flags(pressed, Pressed::late);
            bind.value(now);
            bind.value(now);
            bind.value(now);
            bind.value(slot.number());
            bind.value(now);
        });
    }

    private Map<String, StandingName> refused(Connection connection, List<FoundRequest> requests, Timestamp now)
            throws SQLException {
        return Batches.run(connection, REFUSE_DOUBLES, StandingName::read, bind -> {
                    bind.texts(requests, FoundRequest::declarationId);
                    bind.texts(requests, FoundRequest::requestId);
                    bind.value(now);
                    bind.value(slot.number());
                })
                .stream()
                .collect(Collectors.toMap(StandingName::requestId, one -> one));
    }
}
