package org.undersigned.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** A log on the web. Follows no redirection, and waits for no answer longer than it was told, however slowly it trickles. */
public final class Website implements Source {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final String root;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience for one whole answer */
    public Website(URI root, Duration patience) {
        this.root = root.toString().replaceAll("/+$", "") + "/";
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Optional<byte[]> get(String path, int longest) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Encoding", "gzip, identity")
                .build();
        var coming = client.sendAsync(request, BodyHandlers.ofInputStream());
        var content = coming.thenApplyAsync(answer -> read(path, answer, longest));
        try {
            return content.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(coming);
            throw new BadLog(path + " did not come within " + patience.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadLog(path + " was not waited for", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadLog bad) {
                throw bad;
            }
            throw new BadLog(path + " cannot be fetched: " + Quoted.of(String.valueOf(e.getCause())), e);
        }
    }

    private static Optional<byte[]> read(String path, HttpResponse<InputStream> answer, int longest) {
        try (var body = answer.body()) {
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new BadLog(path + " is answered with status " + answer.statusCode());
            }
            boolean isZipped = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            // what is unpacked is counted, not what comes
            var bytes = (isZipped ? new GZIPInputStream(body) : body).readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new BadLog(path + " is longer than " + longest + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new BadLog(path + " cannot be fetched: " + Quoted.of(String.valueOf(e.getMessage())), e);
        }
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

    @Override
    public String toString() {
        return root;
    }
}
