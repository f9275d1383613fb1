package org.undersigned.signing.citizens;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import javax.sql.DataSource;

/**
 * The names that are sealed to the addressee, as a file of JSON lines: the first names the declaration, each other one a
 * signature. Read row by row, so that memory stays flat however many there are. Only the addressee opens it
 * ({@link NamesFile}).
 */
@ApplicationScoped
class SealedNames {

    private static final int AT_ONCE = 1_000;

    private static final String ROWS =
            """
            select s.id, s.country, s.wording_number, s.name_sealed from citizen_signature s
            where s.declaration_id = ? and s.visibility = 'RECIPIENT' and s.name_sealed is not null
            and not exists (select from citizen_signature_end e
                where e.declaration_id = s.declaration_id and e.signature_id = s.id)
            order by s.id""";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** Writes all that stand at this moment. */
    void write(String declarationId, String ref, OutputStream out) throws IOException {
        line(out, new Head("undersigned sealed names 1", declarationId, ref));
        try (var connection = database.getConnection();
                var rows = connection.prepareStatement(ROWS)) {
            connection.setAutoCommit(false); // else the driver reads all rows at once
            rows.setFetchSize(AT_ONCE);
            rows.setString(1, declarationId);
            try (var row = rows.executeQuery()) {
                while (row.next()) {
                    var signature = new LinkedHashMap<String, Object>();
                    signature.put("id", row.getString(1));
                    signature.put("country", row.getString(2));
                    signature.put("wording", row.getInt(3));
                    signature.put("sealed", Base64.getEncoder().encodeToString(row.getBytes(4)));
                    line(out, signature);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The first line. */
    record Head(String format, String declaration, String ref) {}

    private void line(OutputStream out, Object content) throws IOException {
        out.write(json.writeValueAsBytes(content));
        out.write('\n');
    }
}
