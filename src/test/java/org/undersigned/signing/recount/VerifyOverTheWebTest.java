package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.WithoutService;
import org.undersigned.ledger.Logs;
import org.undersigned.signing.Leaf;

/** What the command says of servers, good and hostile ones. */
@WithoutService
class VerifyOverTheWebTest {

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void aLog() throws IOException {
        log = folder.resolve("log");
        var entries = IntStream.range(0, 700)
                .mapToObj(i -> Leaf.sign("text0one", new byte[32], Leaf.nonce()).bytes())
                .toList();
        Logs.write(log, Logs.key("assembly.example/ledger", 1), entries);
    }

    private enum Mischief {
        ENDLESS,
        TRICKLE,
        BOMB,
        REDIRECT,
        BROKEN,
        SILENT,
        GARBAGE
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_server_is_a_clear_verdict(Mischief mischief) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/ledger/", exchange -> {
            var path = exchange.getRequestURI().getPath().substring("/ledger/".length());
            if (path.equals("tile/entries/001")) {
                harm(exchange, mischief);
            } else {
                answer(exchange, log.resolve(path));
            }
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ledger";
            var begun = System.nanoTime();
            var said = Verified.with(1, url, "--timeout", "2");
            assertTrue(said.contains("BAD: tile/entries/001"), said);
            assertTrue(System.nanoTime() - begun < 10e9, "it ends soon");
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void over_the_web_and_in_a_folder_it_is_the_same_log() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/ledger/",
                exchange -> answer(
                        exchange, log.resolve(exchange.getRequestURI().getPath().substring("/ledger/".length()))));
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ledger";
            Verified.with(0, url, "--mirror", folder.resolve("mirror").toString());
            Verified.with(0, folder.resolve("mirror").toString(), "--against", url);
        } finally {
            server.stop(0);
        }
    }

    private static void harm(HttpExchange exchange, Mischief mischief) throws IOException {
        switch (mischief) {
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write(new byte[65536]);
                }
            }
            case TRICKLE -> {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write(0);
                    exchange.getResponseBody().flush();
                    pause();
                }
            }
            case BOMB -> {
                var bomb = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(bomb)) {
                    gzip.write(new byte[50_000_000]);
                }
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, bomb.size());
                exchange.getResponseBody().write(bomb.toByteArray());
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
                exchange.sendResponseHeaders(302, -1);
            }
            case BROKEN -> exchange.sendResponseHeaders(500, -1);
            case SILENT -> {
                for (int i = 0; i < 100; i++) {
                    pause();
                }
            }
            case GARBAGE -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[1000]);
            }
            default -> throw new IllegalStateException();
        }
        exchange.close();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            var content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }
}
