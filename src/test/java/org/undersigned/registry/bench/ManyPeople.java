package org.undersigned.registry.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.undersigned.registry.NameKey;
import org.undersigned.registry.bench.Names.Name;

/** Fills one body with people, each of three spellings, of one delegation and one group for one to four terms since 1950. */
final class ManyPeople {

    static final String BODY = "benchbody";
    static final String GROUP = "benchgroup3";

    private static final int DELEGATIONS = 46;
    private static final int GROUPS = 8;
    private static final int TERM = 4 * 365;
    private static final int DAYS = 27_700;
    private static final int AT_ONCE = 5000;

    private final Names names = new Names();

    /** Rows of one table, column by column. */
    private static final class Rows {
        private final List<List<String>> columns = new ArrayList<>();

        void add(String... values) {
            for (int i = 0; i < values.length; i++) {
                if (columns.size() <= i) {
                    columns.add(new ArrayList<>());
                }
                columns.get(i).add(values[i]);
            }
        }

        void insert(Connection connection, String sql) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf("text", columns.get(i).toArray()));
                }
                statement.executeUpdate();
            }
        }
    }

    static String id(int number) {
        return "bench%07d".formatted(number);
    }

    void fill(DataSource source, int people) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            organizations(statement);
            for (int from = 0; from < people; from += AT_ONCE) {
                some(connection, from, Math.min(people, from + AT_ONCE));
            }
            statement.execute("analyze");
        }
    }

    private static void organizations(java.sql.Statement statement) throws SQLException {
        var into = "insert into organization (id, body_id, kind, code, source, recorded_at) ";
        statement.execute(into + "values ('benchbody', 'benchbody', 'ASSEMBLY', 'bench', 'bench', now())");
        statement.execute(into + "select 'benchdelegation' || i, 'benchbody', 'DELEGATION', 'D' || i, 'bench', now()"
                + " from generate_series(0, " + (DELEGATIONS - 1) + ") i");
        statement.execute(into + "select 'benchgroup' || i, 'benchbody', 'GROUP', 'G' || i, 'bench', now()"
                + " from generate_series(0, " + (GROUPS - 1) + ") i");
    }

    private void some(Connection connection, int from, int to) throws SQLException {
        var people = new Rows();
        var spellings = new Rows();
        var memberships = new Rows();
        for (int i = from; i < to; i++) {
            var name = names.next();
            people.add(
                    id(i),
                    name.given(),
                    name.particle(),
                    name.family(),
                    NameKey.of(name.family()) + ", " + NameKey.of(name.given()),
                    name.given() + " " + name.family());
            spelling(spellings, i, name);
            spelling(spellings, i, names.respelt(name));
            spelling(spellings, i, names.respelt(name));
            var begin = LocalDate.of(1950, 1, 1).plusDays(names.upTo(DAYS));
            var end = begin.plusDays((long) TERM * (1 + names.upTo(4)));
            var until = end.isAfter(LocalDate.of(2026, 11, 1)) ? null : end.toString();
            memberships.add(
                    "d" + id(i), id(i), "benchdelegation" + names.upTo(DELEGATIONS), "DELEGATION", begin + "", until);
            memberships.add("g" + id(i), id(i), "benchgroup" + names.upTo(GROUPS), "GROUP", begin + "", until);
        }
        people.insert(
                connection,
                "insert into person (id, honorific, given, particle, family, sort_key, name, source, recorded_at)"
                        + " select i, '', g, p, f, s, n, 'bench', now()"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) x (i, g, p, f, s, n)");
        spellings.insert(
                connection,
                "insert into person_name (person_id, given, particle, family, key, words, sound)"
                        + " select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " on conflict do nothing");
        memberships.insert(
                connection,
                "insert into membership (id, person_id, organization_id, body_id, kind, role, valid_from, valid_to, source,"
                        + " recorded_at) select i, p, o, 'benchbody', k, 'MEMBER', f::date, t::date, 'bench', now()"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) x (i, p, o, k, f, t)");
    }

    private static void spelling(Rows rows, int person, Name name) {
        var key = NameKey.of(name.given(), name.particle(), name.family());
        rows.add(
                id(person),
                name.given(),
                name.particle(),
                name.family(),
                key,
                NameKey.words(key),
                NameKey.sound(name.family()));
    }
}
