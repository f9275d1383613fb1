package org.undersigned.signing.citizens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.platform.Jdbc;

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
    record Pressed(String declarationId, byte[] tokenKey, LocalDate day, boolean late) {
        private Link link() {
            return new Link(declarationId, ByteBuffer.wrap(tokenKey));
        }
    }

    private record Link(String declarationId, ByteBuffer tokenKey) {}

    static final String COUNT =
            """
            with asked as materialized (
                select * from unnest(?::int[], ?::text[], ?::bytea[], ?::text[], ?::bool[])
                    as a (ord, declaration_id, token_key, day, late)
            ), taking as materialized (
                select id, wording_number, state, state in ('GATHERING', 'OPEN')
                    and (closes_at is null or closes_at > ?) as takes
                from declaration where id in (select declaration_id from asked) order by id for share
            ), found as materialized (
                select a.ord, a.declaration_id, a.day, r.id, r.wording_number, r.signer_key, r.visibility, r.country,
                    r.name_sealed, r.nonce, r.leaf, r.domain_key, r.name_key, r.source_key, r.double_at is not null as is_double,
                    r.expires_at > ? as in_time, d.wording_number as stands,
                    d.takes and (d.state = 'GATHERING' or a.late) as takes
                from asked a left join taking d on d.id = a.declaration_id
                left join lateral (
                    select * from signature_request r
                    where r.declaration_id = a.declaration_id and r.token_key between a.token_key and a.token_key
                    order by r.token_key limit 1) r on true
            ), inserted as (
                insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country,
                    name_sealed, position, signed_at, nonce, domain_key, name_key, source_key)
                select declaration_id, id, wording_number, signer_key, visibility, country, name_sealed,
                    case visibility when 'PUBLIC' then nextval('citizen_signature_position') end,
                    date_trunc('minute', ?::timestamptz), nonce, domain_key, name_key, source_key
                from found where takes and in_time and not is_double and wording_number = stands
                order by declaration_id, wording_number, signer_key, id
                on conflict (declaration_id, wording_number, signer_key) do nothing
                returning id
            ), decided as materialized (
                -- a full join is never done row by row, however few rows are thought to come
                select f.ord, f.declaration_id, id, f.wording_number, f.country, f.visibility, f.day, f.leaf,
                    f.stands, f.takes, f.in_time, f.is_double, i.id is not null as counts
                from found f full join inserted i using (id)
            ), entered as (
                insert into ledger_entry (leaf) select leaf from decided where counts
            ), alike as (
                select declaration_id, wording_number, country, visibility, day, count(*) as n from decided where counts
                group by 1, 2, 3, 4, 5
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select g.declaration_id, g.wording_number, c.dimension, c.key, ?::int, sum(g.n)::int from alike g
                cross join lateral (values ('USED', '', true), ('COUNTED', '', true), ('CAPACITY', 'CITIZEN', true),
                    ('STATE', g.country, g.country is not null), ('VISIBILITY', g.visibility, true),
                    ('DAY', g.day, true)) as c (dimension, key, holds)
                where c.holds group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select declaration_id, id, counts, takes and in_time and not is_double and wording_number = stands,
                is_double, in_time, takes
            from decided order by ord
            """;

    /** A statement later, for the name that was in the way may have been written while the first one ran. */
    static final String STANDING =
            """
            with request as materialized (
                select r.*, a.good from (
                    select * from unnest(?::text[], ?::text[], ?::bool[]) as a (declaration_id, id, good) order by 1, 2) a
                join lateral (
                    select ctid as place, declaration_id, id, wording_number, signer_key from signature_request r
                    where r.declaration_id = a.declaration_id and r.id between a.id and a.id
                    order by r.id limit 1 for update) r on true
            ), standing as materialized (
                select r.place, r.id, r.good, s.id = r.id as own, coalesce(e.reason, e.kind) as ended from request r
                join lateral (
                    select id from citizen_signature s
                    where s.declaration_id = r.declaration_id and s.wording_number = r.wording_number
                        and s.signer_key between r.signer_key and r.signer_key
                    order by s.signer_key limit 1) s on true
                left join citizen_signature_end e on e.declaration_id = r.declaration_id and e.signature_id = s.id
            ), doubled as (
                update signature_request r set double_at = ? from standing s
                where r.ctid = s.place and s.good and not s.own and r.double_at is null
                returning r.declaration_id, r.wording_number
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select declaration_id, wording_number, dimension, '', ?::int, count(*)::int
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
    record Answer(Outcome outcome, String requestId, String end) {

        /** Now, or since it was pressed before. */
        boolean counts() {
            return outcome == Outcome.COUNTED || outcome == Outcome.COUNTED_BEFORE;
        }
    }

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
     *
     * @param written run when only the commit is left
     */
    List<Answer> write(List<Pressed> pressed, Runnable written) throws SQLException {
        var once = new LinkedHashMap<Link, Pressed>();
        pressed.forEach(one -> once.putIfAbsent(one.link(), one));
        var answers = new HashMap<Link, Answer>();
        var each = writeEach(List.copyOf(once.values()), written).iterator();
        once.keySet().forEach(link -> answers.put(link, each.next()));
        return pressed.stream().map(one -> answers.get(one.link())).toList();
    }

    private List<Answer> writeEach(List<Pressed> pressed, Runnable written) throws SQLException {
        var now = Timestamp.from(clock.instant());
        try (var connection = database.getConnection()) {
            var found = Jdbc.together(connection, transaction -> {
                var counted = count(transaction, pressed, now);
                written.run();
                return counted;
            });
            var standing = standing(connection, found, now);
            return found.stream()
                    .map(one -> one.answer(one.isDoubtful() ? standing.get(one.requestId()) : null))
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
        });
    }

    /** The names that stood in the way of those that do not count, by request; who could count otherwise is marked a double. */
    private Map<String, StandingName> standing(Connection connection, List<FoundRequest> found, Timestamp now)
            throws SQLException {
        var doubtful = found.stream().filter(FoundRequest::isDoubtful).toList();
        if (doubtful.isEmpty()) {
            return Map.of();
        }
        return Batches.run(connection, STANDING, StandingName::read, bind -> {
                    bind.texts(doubtful, FoundRequest::declarationId);
                    bind.texts(doubtful, FoundRequest::requestId);
                    bind.flags(doubtful, FoundRequest::good);
                    bind.value(now);
                    bind.value(slot.number());
                })
                .stream()
                .collect(Collectors.toMap(StandingName::requestId, one -> one));
    }
}
