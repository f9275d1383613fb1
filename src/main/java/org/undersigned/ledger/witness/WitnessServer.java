package org.undersigned.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.undersigned.ledger.VerifierKey;

/** A witness over HTTP: {@code POST /add-checkpoint}, and its key at {@code GET /key}. */
final class WitnessServer implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Witness witness;
    private final VerifierKey key;
    private final PrintWriter log;

    /** Listens when this returns. */
    WitnessServer(InetSocketAddress address, Witness witness, VerifierKey key, PrintWriter log) throws IOException {
        this.witness = witness;
        this.key = key;
        this.log = log;
        threads = Executors.newFixedThreadPool(THREADS);
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Whoever sends too slowly is cut off, and nobody waits for a full packet. Of use once, before the first one. */
    static void tune() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answerTo(exchange);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answerTo(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        return switch (exchange.getRequestURI().getPath()) {
            case AddCheckpoint.PATH -> method.equals("POST") ? add(exchange) : notAllowed(exchange, "POST");
            case "/key" -> method.equals("GET") ? Witness.Answer.told(OK, key.toString()) : notAllowed(exchange, "GET");
            default -> Witness.Answer.told(NOT_FOUND, "A witness: POST " + AddCheckpoint.PATH);
        };
    }

    private static Witness.Answer notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().add("Allow", allowed);
        return Witness.Answer.told(METHOD_NOT_ALLOWED, allowed + " alone");
    }

    private Witness.Answer add(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
        try {
            return witness.add(body);
        } catch (IOException | RuntimeException e) {
            log.println("NOT SIGNED: " + e.getMessage());
            log.flush();
            return Witness.Answer.told(FAILED, "What is remembered here cannot be read or written");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
