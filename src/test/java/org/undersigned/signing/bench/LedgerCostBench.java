package org.undersigned.signing.bench;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.signing.citizens.PreparedRequests;

/**
 * What the public log costs those who sign: confirmations by the packaged service while it gives entries their places,
 * publishes them and reads what it has published, and while it does not, in turns; the entry itself is written with the
 * signature either way. {@code ./mvnw package -DskipTests}, then {@code ./mvnw test -Dtest=LedgerCostBench}. Needs wrk.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class LedgerCostBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int WARM_UP = Integer.getInteger("warmUp", 20);
    private static final int AT_MOST = 16_000;
    private static final Map<String, String> WITHOUT =
            Map.of("undersigned.ledger.looks-every", "off", "undersigned.recount.reads-every", "off");

    @Inject
    Scenario scenario;

    @Inject
    PreparedRequests requests;

    @Inject
    DataSource database;

    @TempDir
    Path directory;

    private final TreeMap<String, List<Double>> rates = new TreeMap<>();

    @Test
    void measured() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            turn(round, "with", Map.of());
            turn(round, "without", WITHOUT);
        }
        for (int c : List.of(64, 256)) {
            double with = median("with", c);
            double without = median("without", c);
            System.out.printf(
                    "c=%d: %,.0f/s with the log, %,.0f/s without: it costs %.0f %%%n",
                    c, with, without, 100 * (1 - with / without));
        }
    }

    /** A service of its own; one with the log places first what the turn without it has left. */
    private void turn(int round, String how, Map<String, String> config) throws Exception {
        try (var service = PackagedService.besides(directory, config)) {
            service.start();
            while (config.isEmpty() && isBehind()) {
                TimeUnit.SECONDS.sleep(1);
            }
            press(service, 64, WARM_UP);
            for (int c : List.of(64, 256)) {
                var load = press(service, c, SECONDS);
                System.out.printf(
                        "round %d  %-7s  c=%-3d  %,9.0f/s  p99 %6.1f ms  errors %d%n",
                        round, how, c, load.rate(), load.p99(), load.errors());
                rates.computeIfAbsent(how + c, key -> new ArrayList<>()).add(load.rate());
            }
        }
    }

    private Load press(PackagedService service, int c, int seconds) throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var tokens = requests.prepare(ref, AT_MOST * seconds);
        var url = service.at("api/v1/declarations/" + ref + "/signature-confirmations");
        return Load.wrk(c, seconds, "confirm.lua", url, tokens.toString(), "0");
    }

    private boolean isBehind() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select size from recount_reach) < (select count(*) from ledger_entry)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private double median(String how, int c) {
        var sorted = rates.get(how + c).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
