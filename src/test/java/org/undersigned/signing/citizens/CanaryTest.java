package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.updates.Readers;

/**
 * Two thousand people sign, each with a name and an address that stand nowhere else; then everything that an intruder or a
 * backup would have is searched for them: every file of the database, its write-ahead log, every table as it is dumped, the log.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CanaryTest {

    private static final int CANARIES = Integer.getInteger("canaries", 2_000);

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Signables signables;

    @Inject
    SignatureRequests requests;

    @Inject
    Confirmations confirmations;

    @Inject
    Readers readers;

    @Inject
    OwnSignatures own;

    @Inject
    OwnLinks links;

    @Inject
    ConfirmationMails mails;

    @Inject
    DataSource database;

    @Inject
    @io.quarkus.agroal.DataSource("keys")
    DataSource keysDatabase;

    private final Instant begun = Instant.now().minusSeconds(5);
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_that_a_thief_could_take_names_anybody() throws Exception {
        var log = listening();
        var canaries = Canary.many(CANARIES);
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var asked = new ArrayList<CompletionStage<String>>();
        for (var canary : canaries) {
            asked.add(requests.ask(signables.of(ref), form(canary)));
        }
        var tokens = new ArrayList<String>();
        for (var one : asked) {
            tokens.add(citizens.mail(one.toCompletableFuture().join()).token());
        }
        while (mails.take(500).stream().peek(mails::sent).count() > 0) {
            // each is opened, as it is when it is sent
        }
        tokens.stream().map(token -> confirmations.press(ref, token)).toList().forEach(one -> one.toCompletableFuture()
                .join());
        assertEquals(CANARIES, citizens.signatures(ref));
        readers.subscribe();
        assertEquals(CANARIES / 5, readers.number(ref));
        assertEquals(Set.of(), found(canaries), "before erasure");

        for (var canary : canaries.subList(0, 20)) {
            links.ask(ref, canary.email(), Locale.ENGLISH, canary.email());
            own.erase(ref, citizens.newestLink(ref).token());
        }
        assertEquals(Set.of(), found(canaries), "after erasure");
        assertEquals(CANARIES / 5 - 4, readers.number(ref));
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from citizen_signature s join citizen_signature_end e"
                                + " on e.declaration_id = s.declaration_id and e.signature_id = s.id"
                                + " where s.declaration_id = ?1 and s.name_sealed is not null",
                        citizens.id(ref)));
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void the_search_finds_what_is_there() throws Exception {
        var canary = Canary.many(1).get(0);
        for (var form : canary.forms()) {
            var file = Files.createTempFile("canary", "");
            Files.write(file, form);
            assertTrue(new CanarySearch(List.of(canary)).finds(file), "a form that is not found");
            Files.delete(file);
        }
    }

    private CitizenForm form(Canary canary) {
        var visibility = canary.number() % 2 == 0 ? Visibility.PUBLIC : Visibility.COUNTED;
        return new CitizenForm(
                canary.name(),
                canary.email(),
                "BE",
                null,
                visibility,
                true,
                canary.number() % 5 == 0,
                1,
                Locale.FRENCH,
                null,
                canary.email(),
                null);
    }

    private Set<String> found(List<Canary> canaries) throws SQLException, IOException {
        var found = new TreeSet<String>();
        var search = new CanarySearch(canaries);
        found.addAll(search.inDatabase(database, begun));
        var taken = Files.createTempFile("canary", ".log");
        Files.write(taken, List.copyOf(logged));
        if (search.finds(taken)) {
            found.add("the log");
        }
        for (var one : List.of(database, keysDatabase)) {
            dump(one, taken);
            if (search.finds(taken)) {
                found.add("a dump");
            }
        }
        Files.delete(taken);
        return found;
    }

    /** Every table as a backup would write it. */
    private static void dump(DataSource database, Path file) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var out = Files.newOutputStream(file)) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertFalse(tables.isEmpty());
            for (var table : tables) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            }
        }
    }

    private Handler listening() {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + " " + Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }
}
