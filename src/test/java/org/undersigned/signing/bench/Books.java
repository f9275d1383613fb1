package org.undersigned.signing.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import org.undersigned.platform.Jdbc;
import org.undersigned.platform.OwnDatabase;

/** What stands in the tables of the main database about one declaration, read without the service. */
final class Books {

    private static final Pattern TOKEN = Pattern.compile("/sign/links/([A-Za-z0-9_-]{43})");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final String ref;

    Books(int port, String ref) {
        database.setUrl(OwnDatabase.jdbcUrl(port));
        database.setUser("postgres");
        this.ref = ref;
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** Members' names, and what follows from them. */
    Roll roll() throws SQLException {
        try (var connection = database.getConnection()) {
            return Roll.of(connection, id(connection));
        }
    }

    /** Tokens of the links that were mailed so far, by address; a mail may come twice, with one token. */
    Map<String, String> mailed() throws SQLException {
        var tokens = new HashMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select recipient, body_text from mail_outbox")) {
            while (row.next()) {
                var token = TOKEN.matcher(String.valueOf(row.getString(2)));
                if (token.find()) {
                    var before = tokens.put(row.getString(1), token.group(1));
                    if (before != null && !before.equals(token.group(1))) {
                        throw new IllegalStateException("Two requests of " + row.getString(1));
                    }
                }
            }
        }
        return tokens;
    }

    /** Of these requests, those that have no signature. */
    Set<String> withoutSignature(Collection<String> requests) throws SQLException {
        var missing = new HashSet<>(requests);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id from citizen_signature")) {
            while (row.next()) {
                missing.remove(row.getString(1));
            }
        }
        return missing;
    }

    long requests() throws SQLException {
        return number("select count(*) from signature_request where declaration_id = ?");
    }

    long signatures() throws SQLException {
        return number("select count(*) from citizen_signature where declaration_id = ?");
    }

    long signatories() throws SQLException {
        return number("select count(distinct signer_key) from citizen_signature where declaration_id = ?");
    }

    /** The sum over the writers' slots, citizens' alone. */
    long tally(String dimension) throws SQLException {
        return number(
                "select coalesce(sum(n), 0) from tally where declaration_id = ? and slot > 0 and dimension = ?",
                dimension);
    }

    /** Requests that count and have exactly one entry for the ledger. */
    long enteredOnce() throws SQLException {
        return number(
                """
                select count(*) from (
                    select r.id from signature_request r join ledger_entry e on e.leaf = r.leaf
                    join citizen_signature s on s.declaration_id = r.declaration_id and s.id = r.id
                    where r.declaration_id = ?
                    group by r.id having count(*) = 1) once""");
    }

    /** Entries of this declaration's requests, whether they count or not. */
    long entries() throws SQLException {
        return number(
                """
                select count(*) from ledger_entry e
                where leaf in (select leaf from signature_request where declaration_id = ?)""");
    }

    /** @param sql the first parameter of which is the declaration's id */
    private long number(String sql, String... more) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id(connection));
            for (int i = 0; i < more.length; i++) {
                statement.setString(i + 2, more[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String id(Connection connection) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> row.getString(1),
                        "select id from declaration where ref = ? or id = ?",
                        ref,
                        ref)
                .orElseThrow();
    }
}
