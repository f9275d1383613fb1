package org.undersigned.ledger.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.undersigned.ledger.VerifierKey;

/** Answers as no witness does. */
final class LyingWitness implements AutoCloseable {

    enum Mischief {
        FALSE_SIGNATURE,
        OF_ANOTHER_KEY,
        ENDLESS,
        SILENT,
        NO_SIGNATURE,
        BROKEN,
        ALWAYS_THE_SAME_SIZE,
        HUGE_SIZE
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    LyingWitness(Mischief mischief, VerifierKey key) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> harm(exchange, mischief, key));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void harm(HttpExchange exchange, Mischief mischief, VerifierKey key) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (mischief) {
            case FALSE_SIGNATURE -> answer(exchange, 200, "— " + key.name() + " " + encoded(key.id(), 72) + "\n");
            case OF_ANOTHER_KEY -> answer(exchange, 200, "— other.example/w " + encoded(7, 72) + "\n");
            case NO_SIGNATURE -> answer(exchange, 200, "Thank you\n");
            case BROKEN -> answer(exchange, 500, "");
            case ALWAYS_THE_SAME_SIZE -> answer(exchange, 409, asked.substring(4, asked.indexOf('\n')) + "\n");
            case HUGE_SIZE -> answer(exchange, 409, "999999\n");
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write(new byte[65536]);
                }
            }
            case SILENT -> {
                try {
                    Thread.sleep(20_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            default -> throw new IllegalStateException();
        }
        exchange.close();
    }

    private static String encoded(int id, int bytes) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(4 + bytes).putInt(id).array());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
