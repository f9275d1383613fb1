package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

/** The database itself refuses; no code of ours is asked. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NobodyIsInTwoGroupsTest {

    private static final String EXCLUSION = "23P01";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";

    @Inject
    AgroalDataSource database;

    @Inject
    BodyLoader loader;

    @Inject
    Registrar registrar;

    Organization body;
    String person;

    @BeforeEach
    void somebodyWithoutAGroup() {
        body = Bodies.likePace(loader);
        var day = LocalDate.parse("2020-01-31");
        person = registrar
                .observe(new Observation(body.id, day, "Mr", "A", "", "B", "Italy", "", "test"))
                .personId();
    }

    @Test
    void not_even_when_two_transactions_write_at_once() throws Exception {
        try (var first = open();
                var second = open()) {
            join(first, Kind.GROUP, "SOC", "2019-01-01", "2021-01-01");
            var alde = id(body, Kind.GROUP, "ALDE");
            var waiting = CompletableFuture.runAsync(() -> {
                try {
                    join(second, alde, body.id, Kind.GROUP, "2020-06-01", null);
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            assertThrows(java.util.concurrent.TimeoutException.class, () -> waiting.get(300, TimeUnit.MILLISECONDS));
            first.commit();
            var refused = assertThrows(CompletionException.class, waiting::join);
            assertEquals(EXCLUSION, ((SQLException) refused.getCause()).getSQLState());
        }
    }

    @Test
    void one_after_the_other_is_fine_and_so_is_another_body() throws SQLException {
        var other = Bodies.likePace(loader);
        try (var one = open()) {
            join(one, Kind.GROUP, "SOC", "2019-01-01", "2021-01-01");
            join(one, Kind.GROUP, "ALDE", "2021-01-01", null);
            join(one, id(other, Kind.GROUP, "ALDE"), other.id, Kind.GROUP, "2019-01-01", null);
            one.commit();
        }
    }

    @Test
    void nor_in_two_delegations() throws SQLException {
        try (var one = open()) {
            assertEquals(EXCLUSION, refusal(() -> join(one, Kind.DELEGATION, "FR", "2021-01-01", null)));
        }
    }

    @Test
    void a_membership_cannot_claim_the_kind_or_body_of_another_organization() throws SQLException {
        var other = Bodies.likePace(loader);
        var soc = id(body, Kind.GROUP, "SOC");
        try (var one = open();
                var two = open()) {
            assertEquals(FOREIGN_KEY, refusal(() -> join(one, soc, body.id, Kind.COMMITTEE, "2019-01-01", null)));
            assertEquals(FOREIGN_KEY, refusal(() -> join(two, soc, other.id, Kind.GROUP, "2019-01-01", null)));
        }
    }

    @Test
    void a_period_is_not_empty() throws SQLException {
        try (var one = open()) {
            assertEquals(CHECK, refusal(() -> join(one, Kind.GROUP, "SOC", "2019-01-01", "2019-01-01")));
        }
    }

    private interface Act {
        void run() throws SQLException;
    }

    private static String refusal(Act act) {
        return assertThrows(SQLException.class, act::run).getSQLState();
    }

    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void join(Connection in, Kind kind, String code, String from, String to) throws SQLException {
        join(in, id(body, kind, code), body.id, kind, from, to);
    }

    private void join(Connection in, String organization, String bodyId, Kind kind, String from, String to)
            throws SQLException {
        try (var insert = in.prepareStatement(
                "insert into membership (id, person_id, organization_id, body_id, kind, role, valid_from, valid_to,"
                        + " source, recorded_at) values (?, ?, ?, ?, ?, 'MEMBER', ?::date, ?::date, 'test', now())")) {
            var values = new String[] {Ids.next(), person, organization, bodyId, kind.name(), from, to};
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static String id(Organization in, Kind kind, String code) {
        return Organization.of(in.id, kind, code).orElseThrow().id;
    }
}
