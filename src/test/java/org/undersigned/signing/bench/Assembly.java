package org.undersigned.signing.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undersigned.platform.Jdbc;
import org.undersigned.vault.Tokens;

/** More members than the demonstration has, where its members sit: of their delegations and groups, each signed in. */
final class Assembly {

    /** A member, and the value of their session's cookie. */
    record Seat(String personId, String session) {}

    private static final String PEOPLE =
            """
            insert into person (id, honorific, given, particle, family, sort_key, name, source, recorded_at)
            select 'p' || id, 'Ms', 'Inventa', '', 'N' || id, 'n' || id || ', inventa', 'Inventa N' || id, 'bench', now()
            from unnest(?::text[]) id
            """;

    private static final String MEMBERSHIPS =
            """
            insert into membership (id, person_id, organization_id, body_id, kind, role, valid_from, source, recorded_at)
            select lower(left(kind, 1)) || coming.id, 'p' || coming.id, organization_id, body_id, kind, role, valid_from,
                'bench', now()
            from unnest(?::text[]) with ordinality as coming (id, n)
            join (select person_id, row_number() over (order by id) as n, count(*) over () as among
                from account where email like '%@members.example') there on there.n = coming.n % among + 1
            join membership using (person_id)
            where kind in ('DELEGATION', 'GROUP') and valid_to is null
            """;

    private static final String ACCOUNTS =
            """
            insert into account (id, email, name, person_id, locale, created_at)
            select 'a' || id, id || '@bench.example', 'N' || id, 'p' || id, 'en', now() from unnest(?::text[]) id
            """;

    private static final String ROLES =
            """
            insert into account_role (id, account_id, role)
            select 'r' || id, 'a' || id, 'member' from unnest(?::text[]) id
            """;

    /** Of a token its SHA-256 is kept, in base64url. */
    private static final String SIGNED_IN =
            """
            insert into account_session (token_hash, account_id, started_at, last_seen_at, expires_at)
            select translate(rtrim(encode(sha256(convert_to(token, 'UTF8')), 'base64'), '='), '+/', '-_'), 'a' || id,
                now(), now(), now() + interval '1 day'
            from unnest(?::text[], ?::text[]) as coming (id, token)
            """;

    private Assembly() {}

    /** Fills so many seats. */
    static List<Seat> seated(Connection connection, int number) throws SQLException {
        var ids = IntStream.range(0, number).mapToObj("%011d"::formatted).toArray(String[]::new);
        var sessions = Stream.generate(Tokens::next).limit(number).toArray(String[]::new);
        return Jdbc.together(connection, writing -> {
            for (var sql : List.of(PEOPLE, MEMBERSHIPS, ACCOUNTS, ROLES)) {
                Jdbc.update(writing, sql, (Object) ids);
            }
            Jdbc.update(writing, SIGNED_IN, ids, sessions);
            return IntStream.range(0, number)
                    .mapToObj(n -> new Seat("p" + ids[n], sessions[n]))
                    .toList();
        });
    }
}
