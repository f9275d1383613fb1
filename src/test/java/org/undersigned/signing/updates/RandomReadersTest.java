package org.undersigned.signing.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.citizens.Citizens;

/** Whatever is done in whatever order: who gets news is who asked for them since they last ended them, with a key each. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomReadersTest {

    private static final int ACTS = Integer.getInteger("acts", 60);

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    private String ref;
    private final Set<String> signed = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> subscribed = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122})
    void who_gets_news_is_who_asked(long seed) {
        ref = scenario.aDeclaration().under("pace-appeal").published();
        var random = new Random(seed);
        var mailboxes = Stream.generate(Citizens::address).limit(5).toList();
        for (int i = 0; i < ACTS; i++) {
            citizens.forgetRates();
            var act = random.nextInt(10);
            act(act, mailboxes.get(random.nextInt(mailboxes.size())));
            mustAgree(mailboxes, "seed " + seed + ", after act " + i + " (" + act + ")");
        }
    }

    private void act(int act, String mailbox) {
        switch (act) {
            case 0, 1, 2 -> sign(mailbox, Readers.form(mailbox));
            case 3, 4 -> sign(mailbox, Citizens.form(mailbox));
            case 5, 6 -> groupsAreMade();
            case 7 -> forgotten();
            case 8 -> endsNews(mailbox);
            default -> erases(mailbox);
        }
    }

    private void sign(String mailbox, Map<String, Object> form) {
        citizens.signs(ref, form);
        signed.add(mailbox);
        if (form.containsKey("updates")) {
            waiting.add(mailbox);
        }
    }

    private void groupsAreMade() {
        TestClock.advance(Duration.ofHours(7));
        readers.subscribe();
        TestClock.advance(Duration.ZERO);
        subscribed.addAll(waiting);
        waiting.clear();
    }

    private void forgotten() {
        TestClock.advance(Duration.ofDays(3));
        citizens.forget();
        TestClock.advance(Duration.ZERO);
    }

    private void endsNews(String mailbox) {
        if (signed.contains(mailbox)) {
            citizens.wantsLink(ref, mailbox);
            var link = "/en/declarations/" + ref + "/signature/links/" + citizens.newestToken(ref);
            scenario.anonymous().posts(link + "/news-end").then().statusCode(303);
            gone(mailbox);
        }
    }

    private void erases(String mailbox) {
        if (signed.remove(mailbox)) {
            citizens.erases(ref, mailbox);
            gone(mailbox);
        }
    }

    private void gone(String mailbox) {
        waiting.remove(mailbox);
        subscribed.remove(mailbox);
    }

    private void mustAgree(List<String> mailboxes, String when) {
        var known = mailboxes.stream().filter(one -> readers.has(ref, one)).collect(Collectors.toSet());
        assertEquals(subscribed, known, when);
        assertEquals(subscribed.size(), readers.number(ref), when);
        assertEquals(subscribed.size(), readers.keys(ref), when);
    }
}
