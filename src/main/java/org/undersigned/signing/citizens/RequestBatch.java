package org.undersigned.signing.citizens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.undersigned.platform.RateLimits.Ticket;

/**
 * Writes many requests to sign in one statement: tries are counted, proofs are spent, the rows are written and so is that
 * they wait for their mail. Rows that several writers may touch are touched in one order.
 */
@ApplicationScoped
class RequestBatch {

    /** What a request came to. */
    enum Outcome {
        KEPT,
        /** The same request is being written by another instance at this moment. */
        IN_PROGRESS,
        PROOF_USED,
        TOO_MANY_FROM_SOURCE,
        TOO_MANY_TO_ADDRESS,
        CLOSED,
        TEXT_CHANGED
    }

    static final String WRITE =
            """
            with asked as materialized (
                select * from unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::bytea[], ?::bytea[], ?::bytea[],
                    ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                    ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::bigint[],
                    ?::bytea[], ?::bigint[], ?::bigint[], ?::int[], ?::bytea[], ?::bigint[], ?::bigint[], ?::int[],
                    ?::bool[])
                as a (ord, id, declaration_id, wording_number, signer_key, token_key, code_key,
                    visibility, country, name_sealed, contact_sealed, nonce, leaf, domain_key, name_key,
                    source_key, locale, repeat_key, proof, proof_ends,
                    from_key, from_start, from_end, from_limit, to_key, to_start, to_end, to_limit, wants_updates)
            ), known as materialized (
                select a.ord, r.id from asked a
                join lateral (
                    select id from signature_request r
                    where r.declaration_id = a.declaration_id and r.repeat_key between a.repeat_key and a.repeat_key
                    order by r.repeat_key limit 1) r on true
            ), ticket as materialized (
                select ord, from_key as key, from_start as starts, from_end as ends, from_limit as most, 1 as what
                from asked where ord not in (select ord from known)
                union all
                select ord, to_key, to_start, to_end, to_limit, 2 from asked where ord not in (select ord from known)
            ), taken as (
                insert into rate_count (key, window_start, window_end, taken)
                select key, to_timestamp(starts), to_timestamp(ends), count(*)::int from ticket
                group by 1, 2, 3 order by 1, 2
                on conflict (key, window_start) do update set taken = rate_count.taken + excluded.taken
                returning key, taken
            ), beyond as materialized (
                select ord, min(what) as what from (
                    select t.ord, t.what, n.taken - count(*) over (partition by t.key)
                        + row_number() over (partition by t.key order by t.ord) > t.most as is_beyond
                    from ticket t join taken n using (key)) tried
                where is_beyond group by ord
            ), spent as (
                insert into spent_proof (id, expires_at)
                select distinct on (proof) proof, to_timestamp(proof_ends) from asked where proof is not null
                order by proof on conflict do nothing returning id
            ), proven as materialized (
                select ord from asked where proof is null
                union all
                select min(a.ord) from asked a join spent s on s.id = a.proof group by a.proof
            ), taking as materialized (
                select id, wording_number, state in ('GATHERING', 'OPEN') and (closes_at is null or closes_at > ?) as takes
                from declaration where id in (select declaration_id from asked) order by id for share
            ), kept as (
                insert into signature_request (declaration_id, id, wording_number, signer_key, token_key, code_key,
                    visibility, country, name_sealed, contact_sealed, nonce, leaf, domain_key, name_key, source_key,
                    locale, repeat_key, wants_updates, requested_at, expires_at, next_mail_at)
                select declaration_id, a.id, a.wording_number, signer_key, token_key, code_key,
                    visibility, country, name_sealed, contact_sealed, nonce, leaf, domain_key, name_key, source_key,
                    locale, repeat_key, a.wants_updates, ?, ?, ?
                from asked a join taking d on d.id = a.declaration_id and d.wording_number = a.wording_number and d.takes
                where a.ord in (select ord from proven) and a.ord not in (select ord from beyond)
                order by declaration_id, a.id
                on conflict (declaration_id, repeat_key) do nothing
                returning declaration_id, id, wording_number, repeat_key
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select declaration_id, wording_number, 'REQUESTED', '', ?::int, count(*)::int from kept
                group by 1, 2 order by 1, 2
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select a.ord, coalesce(s.id, k.id, e.id), coalesce(d.takes, false),
                coalesce(d.wording_number = a.wording_number, false), a.ord in (select ord from proven),
                coalesce(b.what, 0)
            from asked a left join kept k using (declaration_id, id)
            left join known s using (ord)
            left join kept e on e.declaration_id = a.declaration_id and e.repeat_key = a.repeat_key
            left join taking d on d.id = a.declaration_id
            left join beyond b using (ord) order by a.ord
            """;

    @Inject
    @DataSource("signing")
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    CitizensConfig config;

    @Inject
    Slot slot;

    /** What it came to, and the id under which it is kept, which is another's where the request was sent before. */
    record Answer(Outcome outcome, String requestId) {}

    /** In one transaction; what each came to, in their order. */
    List<Answer> write(List<RequestRow> rows) throws SQLException {
        var now = clock.instant();
        return Batches.run(database, WRITE, RequestBatch::answer, bind -> {
            bind.numbers(rows.size());
            bind.texts(rows, RequestRow::id);
            bind.texts(rows, row -> row.signable().id());
            bind.ints(rows, row -> row.signable().wordingNumber());
            bind.bytes(rows, RequestRow::signerKey);
            bind.bytes(rows, RequestRow::tokenKey);
            bind.bytes(rows, RequestRow::codeKey);
            bind.texts(rows, row -> row.visibility().name());
            bind.texts(rows, RequestRow::country);
            bind.bytes(rows, RequestRow::nameSealed);
            bind.bytes(rows, RequestRow::contactSealed);
            bind.bytes(rows, RequestRow::nonce);
            bind.bytes(rows, RequestRow::leaf);
            bind.bytes(rows, RequestRow::domainKey);
            bind.bytes(rows, RequestRow::nameKey);
            bind.bytes(rows, RequestRow::sourceKey);
            bind.texts(rows, row -> row.locale().getLanguage());
            bind.bytes(rows, RequestRow::repeatKey);
            bind.bytes(rows, row -> row.proof() == null ? null : row.proof().id());
            bind.longs(
                    rows,
                    row -> row.proof() == null ? null : row.proof().expiresAt().getEpochSecond());
            tickets(bind, rows, RequestRow::fromSource);
            tickets(bind, rows, RequestRow::toAddress);
            bind.flags(rows, RequestRow::wantsUpdates);
            bind.value(Timestamp.from(now));
            bind.value(Timestamp.from(now));
            bind.value(Timestamp.from(now.plus(config.linkWorksFor())));
            bind.value(Timestamp.from(now));
            bind.value(slot.number());
        });
    }

    private static void tickets(Batches.Bind bind, List<RequestRow> rows, Function<RequestRow, Ticket> ticket)
            throws SQLException {
        bind.bytes(rows, row -> ticket.apply(row).key());
        bind.longs(rows, row -> ticket.apply(row).start().getEpochSecond());
        bind.longs(rows, row -> ticket.apply(row).end().getEpochSecond());
        bind.ints(rows, row -> ticket.apply(row).limit());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var request = row.getString(2);
        return new Answer(request == null ? refused(row) : Outcome.KEPT, request);
    }

    private static Outcome refused(ResultSet row) throws SQLException {
        if (!row.getBoolean(3)) {
            return Outcome.CLOSED;
        }
        if (!row.getBoolean(4)) {
            return Outcome.TEXT_CHANGED;
        }
        if (!row.getBoolean(5)) {
            return Outcome.PROOF_USED;
        }
        return switch (row.getInt(6)) {
            case 0 -> Outcome.IN_PROGRESS;
            case 1 -> Outcome.TOO_MANY_FROM_SOURCE;
            default -> Outcome.TOO_MANY_TO_ADDRESS;
        };
    }
}
