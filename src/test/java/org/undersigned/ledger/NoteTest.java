package org.undersigned.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.ledger.VerifierKey.Kind;

/** Signed notes, with the key and the note that golang.org/x/mod/sumdb/note publishes, and what is made of them. */
class NoteTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final byte[] PETERS_SEED =
            Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String LINE = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + LINE;

    private static final String ORIGIN = "example.org/ledger";
    private final SigningKey log = new SigningKey(ORIGIN, Kind.LOG, seed(1));
    private final SigningKey witness = new SigningKey("witness.example/w", Kind.WITNESS, seed(2));
    private final SigningKey stranger = new SigningKey(ORIGIN, Kind.LOG, seed(3));
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 1, Merkle.leaf(bytes("an entry")));

    @Test
    void the_published_note_verifies_and_is_made_alike() {
        var key = VerifierKey.parsed(PETER);
        var note = Note.parsed(bytes(NOTE));
        assertEquals(List.of(key), note.signers(List.of(key)));
        assertEquals(TEXT, note.text());
        assertEquals(NOTE, note.toString());
        var signer = new SigningKey("PeterNeumann", Kind.LOG, Arrays.copyOfRange(PETERS_SEED, 1, 33));
        assertEquals(PETER, signer.verifier().toString());
        assertEquals(LINE, signer.sign(TEXT).toString());
    }

    @Test
    void no_part_and_no_slip_of_a_key_is_a_key() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from; to <= PETER.length(); to++) {
                if (from != 0 || to != PETER.length()) {
                    var part = PETER.substring(from, to);
                    assertThrows(BadLog.class, () -> VerifierKey.parsed(part));
                }
            }
        }
        for (int i = 0; i < PETER.length(); i++) {
            var slip = PETER.substring(0, i) + (char) (PETER.charAt(i) + 1) + PETER.substring(i + 1);
            assertThrows(BadLog.class, () -> VerifierKey.parsed(slip));
        }
    }

    @Test
    void a_note_that_was_changed_anywhere_is_not_signed() {
        var key = List.of(VerifierKey.parsed(PETER));
        var good = bytes(NOTE);
        for (int i = 0; i < good.length; i++) {
            var changed = good.clone();
            changed[i] ^= 1;
            boolean accepted;
            try {
                accepted = !Note.parsed(changed).signers(key).isEmpty();
            } catch (BadLog refused) {
                accepted = false;
            }
            assertEquals(false, accepted, "byte " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no signature\n",
                "no signature\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name YWJjZA==\n",
                "text\n\n\u2014 name not*base64\n",
                "text\n\n\u2014 name YWJjZGVm",
                "text\n\n- name YWJjZGVm\n",
                "text\n\n\u2014 na me YWJjZGVm\n",
                "text\n\n\u2014 na+me YWJjZGVm\n",
                "text\n\n\u2014 name YWJjZGVm\n\u2014 name YWJjZGVm\nand\n",
                "te\txt\n\n\u2014 name YWJjZGVm\n",
                "text\r\n\n\u2014 name YWJjZGVm\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThrows(BadLog.class, () -> Note.parsed(bytes(text)));
    }

    @Test
    void what_is_not_utf_8_or_endless_is_refused() {
        assertThrows(BadLog.class, () -> Note.parsed(new byte[] {(byte) 0xff, '\n', '\n'}));
        assertThrows(BadLog.class, () -> Note.parsed(new byte[Note.LONGEST + 1]));
        assertThrows(BadLog.class, () -> Note.parsed(bytes(NOTE + LINE.repeat(100))));
        assertEquals(17, Note.parsed(bytes(NOTE + LINE.repeat(16))).signatures().size());
    }

    @Test
    void signatures_of_strangers_say_nothing_and_false_ones_spoil_the_note() {
        var signed =
                new Note(checkpoint.text(), List.of(stranger.sign(checkpoint.text()), log.sign(checkpoint.text())));
        assertEquals(checkpoint, Checkpoint.opened(Note.parsed(signed.bytes()), ORIGIN, List.of(log.verifier())));
        var byStranger = new Note(checkpoint.text(), List.of(stranger.sign(checkpoint.text())));
        assertThrows(BadLog.class, () -> Checkpoint.opened(byStranger, ORIGIN, List.of(log.verifier())));
        var false0 = log.sign("something else\n");
        var mixed = new Note(checkpoint.text(), List.of(false0));
        assertThrows(BadLog.class, () -> Checkpoint.opened(mixed, ORIGIN, List.of(log.verifier())));
        assertThrows(BadLog.class, () -> Checkpoint.opened(signed, "another.example/ledger", List.of(log.verifier())));
    }

    @Test
    void a_witness_tells_its_time_and_is_no_log() {
        var cosigned = new Note(
                checkpoint.text(), List.of(log.sign(checkpoint.text()), witness.cosign(checkpoint.text(), 77)));
        var keys = List.of(log.verifier(), witness.verifier());
        assertEquals(keys, Note.parsed(cosigned.bytes()).signers(keys));
        assertEquals(
                Optional.of(77L), witness.verifier().time(cosigned.signatures().get(1)));
        var alone = new Note(checkpoint.text(), List.of(witness.cosign(checkpoint.text(), 77)));
        assertThrows(BadLog.class, () -> Checkpoint.opened(alone, ORIGIN, keys));
        var later = witness.cosign(checkpoint.text(), 78);
        later.bytes()[7]++;
        var forged = new Note(checkpoint.text(), List.of(log.sign(checkpoint.text()), later));
        assertThrows(BadLog.class, () -> forged.signers(keys));
        assertEquals(witness.verifier(), VerifierKey.parsed(witness.verifier().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/ledger\n01\n%s\n",
                "example.org/ledger\n-1\n%s\n",
                "example.org/ledger\n99999999999999999999\n%s\n",
                "example.org/ledger\n1\n%s=\n",
                "example.org/ledger\n1\n\n%s\n",
                "example.org/ledger\n1\n",
                "example.org/ledger\n1\nAAAA\n",
                "\n1\n%s\n"
            })
    void what_is_no_checkpoint_is_refused_though_it_is_signed(String pattern) {
        var text = pattern.formatted(Base64.getEncoder().encodeToString(new byte[32]));
        var note = new Note(text, List.of(log.sign(text)));
        assertThrows(BadLog.class, () -> Checkpoint.opened(note, ORIGIN, List.of(log.verifier())));
    }

    @Test
    void a_receipt_leads_from_its_entry_to_its_checkpoint_and_nowhere_else() {
        var leaves = Trees.leaves(9);
        var tree = new Checkpoint(ORIGIN, 9, Trees.root(leaves));
        var note = new Note(tree.text(), List.of(log.sign(tree.text())));
        var entry = bytes("entry 5");
        var receipt = new Receipt(Optional.of(entry), 5, Proofs.inclusion(5, 9, Trees.hashes(leaves)), note);
        var text = bytes(receipt.toString());
        var keys = List.of(log.verifier());
        assertEquals(receipt, Receipt.parsed(text));
        assertEquals(tree, Receipt.parsed(text).check(entry, ORIGIN, keys));
        assertArrayEquals(entry, Receipt.parsed(text).extra().orElseThrow());
        assertThrows(BadLog.class, () -> receipt.check(bytes("entry 6"), ORIGIN, keys));
        assertThrows(BadLog.class, () -> receipt.check(entry, "other.example/ledger", keys));
        assertThrows(BadLog.class, () -> receipt.check(entry, ORIGIN, List.of(stranger.verifier())));
        for (int i = 0; i < text.length; i++) {
            var changed = text.clone();
            changed[i] ^= 1;
            assertThrows(BadLog.class, () -> {
                var read = Receipt.parsed(changed);
                read.check(read.extra().orElseThrow(() -> new BadLog("no entry")), ORIGIN, keys);
            });
        }
    }

    static byte[] seed(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return seed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
