package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Note;
import org.undersigned.platform.Refusal;

/** What the operator of the log says beside its checkpoints, under the same keys. */
@ApplicationScoped
public class SignedTexts {

    private static final String TITLE = "undersigned.%s of %s\n";

    @Inject
    LogDatabase database;

    @Inject
    LogKeys keys;

    @Inject
    Origin origin;

    /** The name of the log. */
    public String origin() {
        return origin.toString();
    }

    /**
     * Signs a text by the keys that sign checkpoints. Its first line says what it is and is never the name of the log, and
     * its second begins with letters: so whoever reads checkpoints, ours or another's, refuses it.
     *
     * @param kind such as {@code audit/v1}
     * @param lines each with its newline, the first begins with a letter
     * @throws Refusal (409) where nothing may be signed
     */
    public Note sign(String kind, String lines) {
        if (!lines.endsWith("\n") || !Character.isLetter(lines.charAt(0))) {
            throw new IllegalArgumentException("Not lines, or they could be a checkpoint");
        }
        var text = TITLE.formatted(kind, origin) + lines;
        try {
            var signatures = database.together(keys::signing).stream()
                    .map(key -> key.sign(text))
                    .toList();
            return new Note(text, signatures);
        } catch (BadLog stopped) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "logdesk_stopped", stopped.getMessage());
        }
    }
}
