package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;

/**
 * The statements of the pipeline are planned once, when nobody may have signed yet, and that plan must do for millions: each
 * row is found by a whole key. By the declaration alone everybody who signed it would be looked at for each who comes.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BatchPlansTest {

    private static final Pattern SCAN =
            Pattern.compile("(Scan[^\n]* on (?:signature_request|citizen_signature) [^\n]*)\\n([^\n]*)");
    private static final Pattern WHOLE_KEY =
            Pattern.compile("\\b(token_key|repeat_key|signer_key|id) (<=|=) |= ctid\\b");

    @Inject
    @DataSource("signing")
    AgroalDataSource database;

    @Test
    void every_row_is_found_by_a_whole_key() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                nobodyHasSigned(connection);
                for (var sql : List.of(ConfirmationBatch.COUNT, ConfirmationBatch.STANDING, RequestBatch.WRITE)) {
                    mustFindByWholeKeys(plan(connection, sql));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static void nobodyHasSigned(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema fresh");
            for (var table : List.of(
                    "declaration",
                    "signature_request",
                    "citizen_signature",
                    "citizen_signature_end",
                    "ledger_entry",
                    "tally",
                    "rate_count",
                    "spent_proof")) {
                statement.execute("create table fresh." + table + " (like public." + table + " including all)");
            }
            statement.execute("set local search_path to fresh, public");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var numbered = new StringBuilder();
        var parts = sql.split("\\?");
        for (int i = 0; i < parts.length; i++) {
            numbered.append(i == 0 ? "" : "$" + i).append(parts[i]);
        }
        var nulls = String.join(", ", Collections.nCopies(parts.length - 1, "null"));
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("prepare planned as " + numbered);
            try (var rows = statement.executeQuery("explain execute planned (" + nulls + ")")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("deallocate planned");
        }
        return String.join("\n", lines);
    }

    private static void mustFindByWholeKeys(String plan) {
        var scans = SCAN.matcher(plan).results().toList();
        assertFalse(scans.isEmpty(), plan);
        assertAll(scans.stream()
                .map(scan -> () -> assertTrue(
                        scan.group(2).contains("Cond")
                                && WHOLE_KEY.matcher(scan.group(2)).find(),
                        scan.group() + "\n\n" + plan)));
    }
}
