package org.undersigned.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.WithoutService;

/** Each test has an empty database of its own. */
@WithoutService
abstract class LogCase {

    /** For all tests of this kind; it ends with the process. */
    private static LogServer running;

    private static int databases;

    @TempDir
    Path folder;

    LogServer server;
    String database;

    @BeforeEach
    void ownDatabase() throws SQLException, IOException {
        server = server();
        database = next();
        server.copy("postgres", database);
    }

    /** A name that no database has yet. */
    static String next() {
        return "log" + ++databases;
    }

    private static synchronized LogServer server() throws IOException {
        running = running == null ? new LogServer() : running;
        return running;
    }
}
