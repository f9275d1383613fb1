package org.undersigned.signing.represented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.represented.Complaints.keyFile;
import static org.undersigned.signing.represented.Complaints.presses;
import static org.undersigned.signing.represented.Complaints.publicKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Canary;
import org.undersigned.signing.citizens.CanarySearch;

/**
 * People whose names, addresses and contacts stand nowhere else leave them with their complaint; then the database, its
 * write-ahead log, every table as it is dumped, and what authors fetch are searched for them.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RealNamesCanaryTest {

    private static final int CANARIES = 40;

    @Inject
    Complaints complaints;

    @Inject
    InvitationMails mails;

    @Inject
    DataSource database;

    @Inject
    @io.quarkus.agroal.DataSource("keys")
    DataSource keysDatabase;

    private final Instant begun = Instant.now().minusSeconds(5);

    @Test
    void nothing_that_a_thief_could_take_names_anybody() throws Exception {
        var complaint = complaints.written(1);
        complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
        var canaries = Canary.many(CANARIES);
        var byAddress = new HashMap<String, Canary>();
        for (var canary : canaries) {
            byAddress.put(canary.email(), canary);
            var id = complaint.enters("Person " + canary.number(), null);
            complaint.invites(id, Map.of("email", canary.email())).then().statusCode(200);
        }
        var answered = new HashSet<String>();
        for (var due = mails.take(20); !due.isEmpty(); due = mails.take(20)) {
            for (var mail : due) {
                mails.sent(mail);
                if (byAddress.containsKey(mail.email())) {
                    answered.add(mail.email());
                    answer("/en" + mail.path(), byAddress.get(mail.email()));
                }
            }
        }
        assertEquals(CANARIES, answered.size());
        var fetched = complaint.author().gets(complaint.api() + "/sealed.json").asString();
        assertTrue(fetched.length() > CANARIES * 100);
        assertEquals(Set.of(), found(canaries, fetched));
    }

    private static void answer(String link, Canary canary) {
        var said = Map.of(
                "pseudonym", "Number " + canary.number(),
                "name", canary.name(),
                "reach", canary.email());
        presses(link, "consent", said).then().statusCode(303);
        if (canary.number() % 4 == 0) {
            presses(link, "erasure", Map.of()).then().statusCode(200);
        }
    }

    private Set<String> found(List<Canary> canaries, String fetched) throws Exception {
        var search = new CanarySearch(canaries);
        var found = new TreeSet<>(search.inDatabase(database, begun));
        var taken = Files.createTempFile("canary", ".dump");
        Files.writeString(taken, fetched);
        if (search.finds(taken)) {
            found.add("what authors fetch");
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
    private static void dump(DataSource database, Path file) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var out = Files.newOutputStream(file);
                var tables = statement.executeQuery(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + tables.getString(1) + " to stdout", out);
            }
        }
    }
}
