package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.declaration.Wording;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Opened;
import org.undersigned.signing.Opened.Field;
import org.undersigned.vault.BrokenSeal;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/** What opens the entries of citizens' names, by mail and on paper. Of names only public ones are told. */
@ApplicationScoped
public class CitizenOpenings {

    private static final int FETCHED = 5_000;

    private static final String ALL =
            """
            select id, wording_number, signer_key, visibility, country, name_sealed, nonce, record_hash, paper
            from citizen_signature where declaration_id = ? and wording_number = ? and nonce is not null""";

    private static final String SOME =
            """
            select id, wording_number, signer_key, visibility, country, name_sealed, nonce, record_hash, paper
            from citizen_signature where declaration_id = ? and wording_number = ? and id = any (?)""";

    @Inject
    Session database;

    @Inject
    RowKeys keys;

    /** Which rows open these commitments, by the hexadecimal digits of these. Looks at all rows of the text. */
    public Map<String, Opened> opening(Wording wording, Set<String> commitments) {
        return database.doReturningWork(connection -> {
            var found = new HashMap<String, Opened>();
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(FETCHED);
                statement.setString(1, wording.declarationId);
                statement.setInt(2, wording.number);
                try (var rows = statement.executeQuery()) {
                    while (found.size() < commitments.size() && rows.next()) {
                        match(wording, rows, commitments, found);
                    }
                }
            }
            return found;
        });
    }

    private static void match(Wording wording, ResultSet rows, Set<String> wanted, Map<String, Opened> found)
            throws SQLException {
        var row = Row.of(rows);
        var commitment =
                HexFormat.of().formatHex(row.commitment(wording.declarationId, wording.contentHash, row.nonce()));
        if (wanted.contains(commitment)) {
            found.put(commitment, opened(row, null));
        }
    }

    /**
     * As they are now, by their ids.
     *
     * @throws org.undersigned.platform.Refusal (503) where the keys cannot be reached
     */
    public List<Opened> of(Wording wording, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = database.doReturningWork(connection -> rows(connection, wording, ids));
        var named = rows.stream()
                .filter(row -> row.visibility() == Visibility.PUBLIC && row.nameSealed() != null)
                .map(row -> new RowId(wording.declarationId, row.id()))
                .toList();
        var found = keys.find(RowId.keys(named, SignatoryName.KIND));
        return rows.stream()
                .map(row -> opened(row, found.get(new RowId(wording.declarationId, row.id()).key(SignatoryName.KIND))))
                .toList();
    }

    private static List<Row> rows(Connection connection, Wording wording, Collection<String> ids) throws SQLException {
        var found = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(SOME)) {
            statement.setString(1, wording.declarationId);
            statement.setInt(2, wording.number);
            statement.setArray(3, connection.createArrayOf("text", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Row.of(rows));
                }
            }
        }
        return found;
    }

    private static Opened opened(Row row, RowKey keyOrNull) {
        return new Opened(
                row.paper() ? Opened.Kind.PAPER : Opened.Kind.CITIZEN,
                row.id(),
                List.of(
                        Field.text("id", row.id()),
                        Field.bytes("signer", row.signerKey()),
                        Field.text("visibility", row.visibility().name()),
                        Field.text("country", row.country()),
                        Field.bytes("name", row.nameSealed())),
                row.nonce(),
                row.recordHash(),
                name(row, keyOrNull));
    }

    /** What was changed behind our back is shown as it is, and opens nothing. */
    private static String name(Row row, RowKey keyOrNull) {
        if (keyOrNull == null) {
            return null;
        }
        try {
            return SignatoryName.opened(row.nameSealed(), keyOrNull).name();
        } catch (BrokenSeal spoilt) {
            return null;
        }
    }
}
