package org.undersigned.signing.scrutiny;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.Memory;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Website;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.recount.ReadLog;
import org.undersigned.signing.recount.Recount;
import org.undersigned.signing.scrutiny.Measure.Act;

/**
 * Whatever signatories and officers do: what is counted from the public files is what the page, the API and the tallies say.
 * {@code -Dacts=10000 -Dtexts=20} does more of it.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicCountTest {

    private static final int ACTS = Integer.getInteger("acts", 60);
    private static final int TEXTS = Integer.getInteger("texts", 3);

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Citizens books;

    @Inject
    Officers officers;

    @Inject
    MeasureRuns runs;

    @Inject
    ReadLog log;

    @TestHTTPResource("/ledger")
    URI ledger;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, List<String>> signatures = new HashMap<>();
    private final Map<String, List<Measure>> measures = new HashMap<>();
    private int refused;

    @Test
    void everybody_counts_the_same() {
        var texts = IntStream.range(0, TEXTS)
                .mapToObj(i -> scenario.aDeclaration()
                        .under("pace-appeal")
                        .by(scenario.member("Malta", "SOC"))
                        .published())
                .toList();
        texts.forEach(ref -> {
            signatures.put(ref, new ArrayList<>(citizens.sign(ref, 3, from("BE"))));
            measures.put(ref, new ArrayList<>());
        });
        for (int act = 0; act < ACTS; act++) {
            try {
                act(texts.get(random.nextInt(TEXTS)));
            } catch (Refusal refusal) {
                refused++;
            }
        }
        log.bringUpToDate();
        var counted = recounted();
        long total = 0;
        for (var ref : texts) {
            var here = "seed " + seed + ", " + ref;
            long files = counted.getOrDefault(books.id(ref), 0L);
            assertEquals(books.tally(ref, "COUNTED"), files, here);
            assertEquals(
                    files,
                    ((Number) when().get("/declarations/" + ref + "/count.json").path("counts.counted")).longValue(),
                    here);
            var told = when().get("/declarations/" + ref + "/ledger.json").jsonPath();
            assertEquals(files, told.getLong("counted"), here);
            var invalidated = told.<String, Integer>getMap("log.invalidated").values().stream()
                    .mapToInt(n -> n)
                    .sum();
            assertEquals(files, told.getLong("log.signed") - told.getLong("log.withdrawn") - invalidated, here);
            var page = when().get("/en/declarations/" + ref).asString();
            assertTrue(page.contains("<strong>" + files + "</strong>"), here);
            total += files;
        }
        System.out.printf("%,d acts (%,d refused) on %d texts: %,d count%n", ACTS, refused, TEXTS, total);
    }

    private void act(String ref) {
        var ids = signatures.get(ref);
        var country = List.of("BE", "FR", "NL").get(random.nextInt(3));
        var id = ids.get(random.nextInt(ids.size()));
        var condition = random.nextInt(4) == 0 ? Condition.NONE : Officers.from(country);
        switch (random.nextInt(12)) {
            case 0 -> citizens.withdraw(ref, id);
            case 1 -> citizens.erase(ref, id);
            case 2 -> measures.get(ref).add(officers.order(ref, Act.HOLD, condition));
            case 3 -> measures.get(ref).add(officers.order(ref, Act.INVALIDATE, condition));
            case 4 -> runs.run();
            case 5 -> officers.reverse(any(ref));
            case 6 -> officers.cancel(any(ref));
            case 7 -> citizens.cameOnPaper(ref);
            case 8 -> officers.step(any(ref));
            default -> ids.addAll(citizens.sign(
                    ref, 1 + random.nextInt(4), from(country).seen(Visibility.values()[random.nextInt(3)])));
        }
    }

    private Measure any(String ref) {
        var all = measures.get(ref);
        if (all.isEmpty()) {
            throw Measure.notFound();
        }
        return all.get(random.nextInt(all.size()));
    }

    private Map<String, Long> recounted() {
        var source = new Website(ledger, Duration.ofSeconds(30));
        var keys = Memory.keys(source.get("key", Note.LONGEST).orElseThrow());
        var recount = new Recount();
        new Audit(source, keys.get(0).name(), keys).run(List.of(), recount::entry);
        var counted = new HashMap<String, Long>();
        recount.lines().forEach(line -> counted.merge(line.text().declarationId(), line.counted(), Long::sum));
        return counted;
    }
}
