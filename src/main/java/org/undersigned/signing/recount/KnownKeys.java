package org.undersigned.signing.recount;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Memory;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Source;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.VerifierKey.Kind;

/**
 * The keys that an auditor goes by, and whence they have them.
 *
 * @param log of the log, at least one
 * @param witnesses whose cosignatures are looked at
 */
record KnownKeys(List<VerifierKey> log, List<VerifierKey> witnesses) {

    /**
     * Those that were given, and what is remembered where one kind was not; at first what the log itself shows.
     *
     * @throws BadLog where there is none of the log
     */
    static KnownKeys of(List<String> typed, Optional<Memory> memory, Source source, PrintWriter out) {
        var given = typed.stream().map(VerifierKey::parsed).toList();
        var remembered = memory.map(Memory::keys).orElse(List.of());
        var how = "given";
        var log = of(Kind.LOG, given);
        if (log.isEmpty()) {
            log = of(Kind.LOG, remembered);
            how = "remembered";
        }
        if (log.isEmpty()) {
            log = of(Kind.LOG, served(source));
            how =
                    "SEEN FOR THE FIRST TIME: compare it with what is printed elsewhere, or two readers may be shown two logs";
        }
        if (log.isEmpty()) {
            throw new BadLog("It tells no key; use --key");
        }
        var shown = how;
        log.forEach(key -> out.printf("key         %s (%s)%n", key, shown));
        var witnesses = of(Kind.WITNESS, given);
        return new KnownKeys(log, witnesses.isEmpty() ? of(Kind.WITNESS, remembered) : witnesses);
    }

    String origin() {
        return log.get(0).name();
    }

    List<VerifierKey> all() {
        return Stream.concat(log.stream(), witnesses.stream()).toList();
    }

    /**
     * Says who has seen the checkpoint, and when.
     *
     * @throws BadLog where one of the signatures is false
     */
    void tellWitnesses(Note note, PrintWriter out) {
        note.signers(witnesses);
        for (var witness : witnesses) {
            out.printf(
                    "witness     %s %s%n",
                    witness.name(),
                    note.signature(witness)
                            .flatMap(witness::time)
                            .map(seconds -> "cosigned it at " + Instant.ofEpochSecond(seconds))
                            .orElse("has not cosigned it"));
        }
    }

    /** With those of the log that it shows, and has entered in itself while one that is known signed it. */
    KnownKeys with(Set<String> entered, Source source, PrintWriter out) {
        var more = new ArrayList<>(log);
        if (!entered.isEmpty()) {
            served(source).stream()
                    .filter(key -> key.isOfLog(origin()) && !more.contains(key) && entered.contains(hash(key)))
                    .forEach(key -> {
                        out.printf("key         %s (entered in the log: it signs, too)%n", key);
                        more.add(0, key);
                    });
        }
        return new KnownKeys(more, witnesses);
    }

    private static String hash(VerifierKey key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(key.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static List<VerifierKey> of(Kind kind, List<VerifierKey> keys) {
        return keys.stream().filter(key -> key.kind() == kind).toList();
    }

    private static List<VerifierKey> served(Source source) {
        return source.get("key", Note.LONGEST).map(Memory::keys).orElse(List.of());
    }
}
