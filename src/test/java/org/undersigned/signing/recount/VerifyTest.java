package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey.Kind;
import org.undersigned.signing.Leaf;

/** What the command says of good logs and of bad ones. */
class VerifyTest {

    private static final SigningKey KEY = Logs.key("assembly.example/ledger", 1);
    private static final SigningKey OTHER = Logs.key("other.example/ledger", 2);
    private static final byte[] WORDING = new byte[32];

    @TempDir
    Path folder;

    private Path log;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<byte[]> commitments = new ArrayList<>();

    @BeforeEach
    void aLogOfTwoTexts() throws IOException {
        for (int i = 0; i < 700; i++) {
            sign(i % 7 == 0 ? "text0two" : "text0one");
        }
        for (int i = 1; i <= 5; i++) {
            entries.add(Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, commitments.get(i), Leaf.nonce())
                    .bytes());
        }
        entries.add(Leaf.invalidates("text0one", WORDING, commitments.get(6), Leaf.nonce(), "ROBOT")
                .bytes());
        // the first 400 were published before anything was cancelled
        Collections.shuffle(entries.subList(0, 400), new Random(1));
        Collections.shuffle(entries.subList(400, entries.size()), new Random(1));
        log = folder.resolve("log");
        Logs.write(log, KEY, entries);
    }

    @Test
    void a_good_log_is_counted() {
        var said = Verified.with(0, log.toString());
        assertTrue(said.contains("SEEN FOR THE FIRST TIME"), said);
        assertTrue(said.contains("text0one, wording 0000000000000000: 594 count"), said);
        assertTrue(said.contains("(600 signed, 5 withdrawn, 1 invalidated {ROBOT=1})"), said);
        assertTrue(said.contains("text0two, wording 0000000000000000: 100 count"), said);
        assertTrue(said.contains("GOOD"), said);
        Verified.with(0, log.toString(), "--key", KEY.verifier().toString());
    }

    @Test
    void another_key_is_not_believed_even_where_the_log_serves_it() throws IOException {
        var state = folder.resolve("state").toString();
        Verified.with(0, log.toString(), "--state", state);
        Logs.write(log, Logs.key("assembly.example/ledger", 9), entries);
        assertTrue(Verified.with(1, log.toString(), "--state", state).contains("not signed by a key"));
        Logs.write(log, OTHER, entries);
        assertTrue(Verified.with(1, log.toString(), "--key", KEY.verifier().toString())
                .contains("BAD"));
        Verified.with(1, log.toString(), "--key", "no key");
    }

    @Test
    void a_log_that_shrinks_or_is_rewritten_is_found_out_by_whoever_remembers() throws IOException {
        var state = folder.resolve("state").toString();
        var mirror = folder.resolve("mirror").toString();
        Verified.with(0, log.toString(), "--state", state);
        Verified.with(0, log.toString(), "--mirror", mirror);
        for (int i = 0; i < 300; i++) {
            sign("text0one");
        }
        Logs.write(log, KEY, entries);
        var said = Verified.with(0, log.toString(), "--state", state);
        assertTrue(said.contains("equal to it at 1 earlier"), said);
        Verified.with(0, log.toString(), "--mirror", mirror);
        Verified.with(0, mirror, "--against", log.toString());

        var shorter = folder.resolve("shorter");
        Logs.write(shorter, KEY, entries.subList(0, 999));
        Verified.with(0, shorter.toString());
        assertTrue(Verified.with(1, shorter.toString(), "--state", state).contains("shrunk"));
        assertTrue(Verified.with(1, shorter.toString(), "--mirror", mirror).contains("shrunk"));

        var rewritten = folder.resolve("rewritten");
        var others = new ArrayList<>(entries);
        Collections.swap(others, 3, 4);
        others.addAll(signed(20));
        Logs.write(rewritten, KEY, others);
        Verified.with(0, rewritten.toString());
        assertTrue(Verified.with(1, rewritten.toString(), "--state", state).contains("rewritten"));
        assertTrue(Verified.with(1, rewritten.toString(), "--mirror", mirror).contains("rewritten"));
        assertTrue(Verified.with(1, rewritten.toString(), "--against", log.toString())
                .contains("two logs are shown"));
        assertTrue(Verified.with(1, log.toString(), "--against", rewritten.toString())
                .contains("two logs are shown"));
        Verified.with(0, mirror);
    }

    @Test
    void a_receipt_is_checked_with_the_log() throws IOException {
        var file = folder.resolve("receipt");
        Files.writeString(file, Logs.receipt(KEY, entries.subList(0, 400), 17).toString());
        var said = Verified.with(0, log.toString(), "--receipt", file.toString());
        assertTrue(said.contains("entry 17 is in the tree of 400"), said);
        Files.writeString(file, Logs.receipt(OTHER, entries.subList(0, 400), 17).toString());
        Verified.with(1, log.toString(), "--receipt", file.toString());
        var elsewhere = new ArrayList<>(entries.subList(1, 401));
        Files.writeString(file, Logs.receipt(KEY, elsewhere, 17).toString());
        assertTrue(
                Verified.with(1, log.toString(), "--receipt", file.toString()).contains("rewritten"));
        Files.write(file, new byte[1_000_000]);
        Verified.with(1, log.toString(), "--receipt", file.toString());
    }

    @Test
    void entries_that_do_not_add_up_are_told() throws IOException {
        var stranger = Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, Leaf.nonce(), Leaf.nonce());
        assertTrue(with(stranger.bytes()).contains("never signed"));
        var twice = Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, commitments.get(1), Leaf.nonce());
        assertTrue(with(twice.bytes()).contains("another cancels already"));
        var elsewhere = Leaf.cancels(Leaf.Type.WITHDRAW, "text0two", WORDING, commitments.get(8), Leaf.nonce());
        assertTrue(with(elsewhere.bytes()).contains("never signed"));
        assertTrue(with(entries.get(0)).contains("BAD"));
        assertTrue(with(new byte[] {2, 2, 3}).contains("not in the form"));
        assertTrue(with(new byte[] {1}).contains("cut off"));
    }

    @Test
    void openings_and_closings_are_told_and_held_against_one_another() throws IOException {
        var open = turns(Leaf.Type.OPEN);
        var close = turns(Leaf.Type.CLOSE);
        entries.addAll(List.of(open, close, turns(Leaf.Type.OPEN)));
        Logs.write(log, KEY, entries);
        assertTrue(Verified.with(0, log.toString()).contains("{ROBOT=1}), opened 2 and closed 1 times"));
        assertTrue(with(turns(Leaf.Type.OPEN)).contains("opened again"));
        var elsewhere = Leaf.turns(Leaf.Type.OPEN, "text0one", Leaf.nonce(), Leaf.nonce());
        assertTrue(with(elsewhere.bytes()).contains("two wordings at once"));
        entries.add(turns(Leaf.Type.CLOSE));
        assertTrue(with(turns(Leaf.Type.CLOSE)).contains("closed more often"));
    }

    @Test
    void what_is_closed_gets_no_name_but_those_given_back() throws IOException {
        var state = folder.resolve("state").toString();
        entries.addAll(List.of(turns(Leaf.Type.OPEN), turns(Leaf.Type.CLOSE)));
        Logs.write(log, KEY, entries);
        Verified.with(0, log.toString(), "--state", state);
        sign("text0one");
        Logs.write(log, KEY, entries);
        Verified.with(0, log.toString(), "--state", state);
        sign("text0one");
        Logs.write(log, KEY, entries);
        assertTrue(Verified.with(1, log.toString(), "--state", state).contains("while it was closed"));
        entries.add(turns(Leaf.Type.OPEN));
        Logs.write(log, KEY, entries);
        Verified.with(0, log.toString(), "--state", state);
    }

    @Test
    void a_key_that_the_log_has_entered_is_known_from_then_on() throws IOException {
        var state = folder.resolve("state").toString();
        var next = Logs.key("assembly.example/ledger", 7);
        Verified.with(0, log.toString(), "--state", state);
        var shown = next.verifier() + "\n" + KEY.verifier() + "\n";
        Files.writeString(log.resolve("key"), shown);
        assertFalse(Verified.with(0, log.toString(), "--state", state).contains("entered in the log"));
        entries.add(Leaf.key(next.verifier().toString()).bytes());
        Logs.write(log, KEY, entries);
        Files.writeString(log.resolve("key"), shown);
        assertTrue(Verified.with(0, log.toString(), "--state", state).contains("entered in the log"));
        sign("text0one");
        Logs.write(log, next, entries);
        Verified.with(0, log.toString(), "--state", state);
    }

    @Test
    void who_has_seen_the_checkpoint_is_told() throws IOException {
        var witness = new SigningKey("witness.example/w", Kind.WITNESS, Leaf.nonce());
        var key = witness.verifier().toString();
        assertTrue(Verified.with(0, log.toString(), "--key", key).contains("w has not cosigned it"));
        var note = Logs.note(KEY, entries);
        var seen = note.and(witness.cosign(note.text(), 1_700_000_000));
        Files.write(log.resolve("checkpoint"), seen.bytes());
        assertTrue(Verified.with(0, log.toString(), "--key", key).contains("w cosigned it at 2023-11-14T22:13:20Z"));
        var later = note.text().replace("\n" + entries.size(), "\n" + (entries.size() + 1));
        Files.write(
                log.resolve("checkpoint"),
                note.and(witness.cosign(later, 1_700_000_000)).bytes());
        assertTrue(Verified.with(1, log.toString(), "--key", key).contains("is false"));
    }

    private static byte[] turns(Leaf.Type type) {
        return Leaf.turns(type, "text0one", WORDING, Leaf.nonce()).bytes();
    }

    private String with(byte[] entry) throws IOException {
        var more = new ArrayList<>(entries);
        more.add(entry);
        var changed = folder.resolve("changed");
        Logs.write(changed, KEY, more);
        return Verified.with(1, changed.toString());
    }

    private void sign(String declaration) {
        commitments.add(Leaf.nonce());
        entries.add(Leaf.sign(declaration, WORDING, commitments.get(commitments.size() - 1))
                .bytes());
    }

    private static List<byte[]> signed(int count) {
        return Collections.nCopies(count, "").stream()
                .map(nothing -> Leaf.sign("text0one", WORDING, Leaf.nonce()).bytes())
                .toList();
    }
}
