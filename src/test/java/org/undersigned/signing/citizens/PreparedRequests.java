package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;
import org.undersigned.vault.Tokens;

/** Requests as they stand when their mails have been read, many at once, for benchmarks and for tests of the pipeline. */
@ApplicationScoped
public class PreparedRequests {

    private static final int BATCH = 5_000;

    private static final String WRITE =
            """
            insert into signature_request (declaration_id, id, wording_number, signer_key, token_key, code_key, visibility,
                country, name_sealed, contact_sealed, nonce, leaf, domain_key, name_key, source_key, locale,
                requested_at, expires_at)
            select ?, r.id, 1, r.signer_key, r.token_key, r.nonce, 'PUBLIC', r.country, r.sealed, r.sealed, r.nonce,
                r.leaf, r.nonce, r.nonce, r.nonce, 'en', now(), now() + interval '1 day'
            from unnest(?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                as r (id, signer_key, token_key, country, sealed, nonce, leaf)
            returning id
            """;

    @Inject
    DataSource database;

    @Inject
    Signables signables;

    @Inject
    Tokens tokens;

    private record Made(
            String id, byte[] signerKey, byte[] tokenKey, String country, byte[] sealed, byte[] nonce, byte[] leaf) {}

    /** Writes so many, each of another person, and a file with their tokens, one a line. */
    public Path prepare(String ref, int number) throws SQLException, IOException {
        var signable = signables.of(ref);
        var links = new ArrayList<String>();
        for (int done = 0; done < number; done += BATCH) {
            var rows = new ArrayList<Made>();
            for (int i = 0; i < BATCH; i++) {
                var token = Tokens.next();
                links.add(token);
                rows.add(made(signable, token, done + i));
            }
            write(signable.id(), rows);
        }
        var file = Files.createTempFile("bench-", ".tokens");
        file.toFile().deleteOnExit();
        return Files.write(file, links);
    }

    private Made made(Signable signable, String token, int i) {
        var id = Ids.wide();
        var key = Leaf.nonce();
        var sealed = Arrays.copyOf(Leaf.nonce(), 90);
        var nonce = Leaf.nonce();
        var record = CitizenRecord.hash(id, key, Visibility.PUBLIC, "BE", sealed);
        var leaf = Leaf.sign(
                        signable.id(),
                        signable.wordingHash(),
                        Leaf.commitment(signable.id(), signable.wordingHash(), nonce, record))
                .bytes();
        var country = List.of("BE", "FR", "NL", "DE", "ES", "IT").get(i % 6);
        return new Made(id, key, LinkKey.of(tokens, signable.id(), token), country, sealed, nonce, leaf);
    }

    private void write(String declarationId, List<Made> rows) throws SQLException {
        Batches.run(database, WRITE, row -> row, bind -> {
            bind.value(declarationId);
            bind.texts(rows, Made::id);
            bind.bytes(rows, Made::signerKey);
            bind.bytes(rows, Made::tokenKey);
            bind.texts(rows, Made::country);
            bind.bytes(rows, Made::sealed);
            bind.bytes(rows, Made::nonce);
            bind.bytes(rows, Made::leaf);
        });
    }

    /** The rows, the tally and the entries of the ledger say the same. */
    public void mustAgree(String ref) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        """
                        select (select count(*) from citizen_signature where declaration_id = d.id),
                            (select sum(n) from tally where declaration_id = d.id and dimension = 'STATE'),
                            (select sum(n) from tally where declaration_id = d.id and dimension = 'USED')
                        from declaration d where d.ref = ? or d.id = ?""")) {
            statement.setString(1, ref);
            statement.setString(2, ref);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != row.getLong(2) || row.getLong(1) != row.getLong(3)) {
                    throw new IllegalStateException(
                            "%d rows, %d counted, %d used".formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
    }
}
