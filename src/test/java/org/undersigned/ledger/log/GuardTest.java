package org.undersigned.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not signed. */
class GuardTest extends LogCase {

    @Test
    void a_database_from_an_old_backup_is_not_signed() throws SQLException, IOException {
        var copy = Optional.of(folder.resolve("copy"));
        server.enter(database, 400);
        server.instance(database, copy).settle();
        server.copy(database, database + "old");
        server.enter(database, 400);
        server.instance(database, copy).settle();
        var promised = Files.readString(copy.get());

        var restored = server.instance(database + "old", copy);
        restored.settle();
        assertTrue(restored.sequencer.stopped().orElseThrow().contains("an old backup was restored"));
        server.enter(database + "old", 1000);
        restored.settle();
        assertTrue(restored.sequencer.stopped().isPresent(), "however many are added");
        assertEquals(400, server.number(database + "old", "select size from ledger_tree"));
        assertEquals(400, server.number(database + "old", "select max(size) from ledger_checkpoint"));
        assertEquals(promised, Files.readString(copy.get()));
    }

    @Test
    void a_database_that_went_another_way_is_not_signed() throws SQLException {
        var copy = Optional.of(folder.resolve("copy"));
        server.enter(database, 400);
        server.instance(database, copy).settle();
        server.copy(database, database + "old");
        server.enter(database, 300);
        server.instance(database, copy).settle();
        server.enter(database + "old", 700);
        server.instance(database + "old", Optional.empty()).settle();
        var restored = server.instance(database + "old", copy);
        restored.settle();
        assertTrue(restored.sequencer.stopped().orElseThrow().contains("others were added"));
    }

    @Test
    void an_empty_database_under_a_known_copy_is_not_signed() throws SQLException {
        var copy = Optional.of(folder.resolve("copy"));
        server.enter(database, 400);
        server.instance(database, copy).settle();
        server.copy("postgres", database + "new");
        var restored = server.instance(database + "new", copy);
        restored.settle();
        assertTrue(restored.sequencer.stopped().orElseThrow().contains("no key"));
        assertEquals(0, server.number(database + "new", "select count(*) from ledger_checkpoint"));
    }

    @Test
    void a_tile_or_a_checkpoint_that_was_changed_is_not_built_upon() throws SQLException {
        for (var change : List.of(
                "update ledger_tile set content = content || '\\x00' where level = 0 and n = 1",
                "update ledger_tile set content = sha256('') || substr(content, 33) where level = 1",
                "delete from ledger_tile where level = 0 and width < 256",
                "update ledger_tree set size = 399",
                "update ledger_tree set root = sha256('')",
                "update ledger_checkpoint set note = replace(note, E'\\n400\\n', E'\\n401\\n')")) {
            var spoilt = next();
            server.copy("postgres", spoilt);
            server.enter(spoilt, 400);
            server.instance(spoilt, Optional.empty()).settle();
            server.run(spoilt, change);
            server.enter(spoilt, 300);
            var here = server.instance(spoilt, Optional.empty());
            here.settle();
            assertTrue(here.sequencer.stopped().isPresent(), change);
            assertEquals(1, server.number(spoilt, "select count(*) from ledger_checkpoint"), change);
        }
    }

    @Test
    void another_name_is_another_log() throws SQLException {
        server.instance(database, Optional.empty()).settle();
        var renamed = new LogServer.Instance(
                server.source(database), Optional.empty(), Duration.ZERO, "other.example/ledger");
        server.enter(database, 300);
        renamed.settle();
        assertTrue(renamed.sequencer.stopped().orElseThrow().contains("is called"));
    }
}
