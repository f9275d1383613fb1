package org.undersigned.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Quoted;
import org.undersigned.ledger.VerifierKey;

/** Asks one witness for cosignatures. Whatever it answers, however slowly, is one of few replies within a bounded time. */
public final class WitnessClient {

    /** What it comes to. */
    public enum Kind {
        /** The signature is that of the witness on this checkpoint. */
        COSIGNED,
        /** It has seen a tree of another size, or another root of this one. */
        AT_SIZE,
        /** The proof does not lead from what it has seen. */
        BAD_PROOF,
        /** It does not watch this log. */
        UNKNOWN_LOG,
        /** It does not know the key that has signed. */
        UNKNOWN_KEY,
        /** It could not be reached, or has not answered in time. */
        UNREACHABLE,
        /** It has answered something that no witness answers, such as a false signature. */
        NONSENSE
    }

    /**
     * A reply.
     *
     * @param signature of COSIGNED, else null
     * @param size of AT_SIZE, else 0
     * @param why in English, for whoever operates the log; empty where the kind tells all
     */
    public record Reply(Kind kind, Note.Signature signature, long size, String why) {

        private static Reply of(Kind kind, String why) {
            return new Reply(kind, null, 0, why);
        }
    }

    private static final int LONGEST_ANSWER = 16 * 1024;

    private final VerifierKey key;
    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience for one whole answer */
    public WitnessClient(VerifierKey key, URI url, Duration patience) {
        this.key = key;
        this.address = URI.create(url.toString().replaceAll("/+$", "") + AddCheckpoint.PATH);
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public VerifierKey key() {
        return key;
    }

    /** Asks it for its signature. */
    public Reply ask(AddCheckpoint asked) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(asked.bytes()))
                .build();
        var coming = client.sendAsync(request, BodyHandlers.ofInputStream());
        var reply = coming.thenApplyAsync(answer -> reply(answer, asked));
        try {
            return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(coming);
            return Reply.of(Kind.UNREACHABLE, "no answer within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.of(Kind.UNREACHABLE, "not waited for");
        } catch (ExecutionException e) {
            return e.getCause() instanceof BadLog bad
                    ? Reply.of(Kind.NONSENSE, bad.getMessage())
                    : Reply.of(Kind.UNREACHABLE, Quoted.of(String.valueOf(e.getCause())));
        }
    }

    private Reply reply(HttpResponse<InputStream> answer, AddCheckpoint asked) {
        try (var body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> new Reply(Kind.COSIGNED, signature(text(body), asked.note()), 0, "");
                case 409 -> new Reply(Kind.AT_SIZE, null, size(text(body), asked), "");
                case 422 -> Reply.of(Kind.BAD_PROOF, "");
                case 404 -> Reply.of(Kind.UNKNOWN_LOG, "");
                case 403 -> Reply.of(Kind.UNKNOWN_KEY, "");
                default -> Reply.of(Kind.NONSENSE, "status " + answer.statusCode());
            };
        } catch (IOException e) {
            return Reply.of(Kind.UNREACHABLE, Quoted.of(String.valueOf(e.getMessage())));
        }
    }

    /** @throws BadLog where there is none of this witness on this checkpoint */
    private Note.Signature signature(String lines, Note note) {
        var cosigned = Note.parsed((note.text() + "\n" + lines).getBytes(StandardCharsets.UTF_8));
        if (!cosigned.text().equals(note.text())
                || cosigned.signers(List.of(key)).isEmpty()) {
            throw new BadLog("It has not signed with its key");
        }
        return cosigned.signature(key).orElseThrow();
    }

    /** Another root of the same size may be told by the status alone. */
    private static long size(String told, AddCheckpoint asked) {
        long own = Checkpoint.of(asked.note()).size();
        return told.isBlank() && asked.old() == own ? own : Checkpoint.number(told.stripTrailing());
    }

    private static String text(InputStream body) throws IOException {
        var bytes = body.readNBytes(LONGEST_ANSWER + 1);
        if (bytes.length > LONGEST_ANSWER) {
            throw new BadLog("An answer of more than " + LONGEST_ANSWER + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void giveUp(CompletableFuture<HttpResponse<InputStream>> coming) {
        coming.cancel(true);
        coming.thenAccept(answer -> {
            try {
                answer.body().close();
            } catch (IOException alreadyGone) {
                // nobody reads it any more
            }
        });
    }
}
