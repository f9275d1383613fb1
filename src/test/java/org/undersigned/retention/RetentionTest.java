package org.undersigned.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Retained;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.updates.Readers;

/** Each night what has had its time is forgotten, once, whatever stops in between; and it is told what is kept. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    @Inject
    Retention retention;

    @Inject
    KeptData kept;

    @BeforeEach
    void anotherNight() {
        citizens.change("delete from retention_run");
    }

    /** Something to be forgotten, of which that many are left. */
    private static final class Left implements Retained {

        final AtomicInteger left;
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean broken;

        Left(int left) {
            this.left = new AtomicInteger(left);
        }

        @Override
        public String word() {
            return "imports";
        }

        @Override
        public TemporalAmount keptFor() {
            return Period.ofMonths(3);
        }

        @Override
        public int forget(int most) {
            asked.incrementAndGet();
            if (broken && left.get() <= 1_000) {
                throw new IllegalStateException("row of zoe@example.org");
            }
            var some = Math.min(most, left.get());
            left.addAndGet(-some);
            return some;
        }
    }

    private static RetentionRun run() {
        return QuarkusTransaction.requiringNew()
                .call(() -> RetentionRun.latest().get("imports"));
    }

    private Retained kind(String word) {
        return retention.kinds().stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_many_instances_one_does_it_and_once_a_night() {
        var some = new Left(1_200);
        IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> retention.look(some)))
                .toList()
                .forEach(CompletableFuture::join);
        assertEquals(4, some.asked.get(), "three batches, and one that finds nothing");
        retention.look(some);
        assertEquals(4, some.asked.get());
        assertEquals(1_200, run().forgotten);
        assertNotNull(run().endedAt);
        TestClock.advance(Duration.ofDays(1));
        retention.look(some);
        assertEquals(5, some.asked.get());
    }

    @Test
    void what_fails_is_told_without_a_name_and_tried_again() {
        var some = new Left(1_700);
        some.broken = true;
        var admin = Personas.account(Grant.admin());
        retention.look(some);
        assertEquals(700, some.left.get(), "what was forgotten before stays forgotten");
        Personas.as(admin)
                .get("/en/admin/retention")
                .then()
                .statusCode(200)
                .body(containsString("java.lang.IllegalStateException"), not(containsString("zoe@example.org")))
                .body(containsString("One kind could not be forgotten"), containsString("1,000 forgotten"));
        retention.look(some);
        assertEquals(700, some.left.get(), "not at once");
        some.broken = false;
        TestClock.advance(Duration.ofMinutes(31));
        retention.look(some);
        assertEquals(0, some.left.get());
        assertEquals(2, run().attempts);
        assertEquals(1_700, run().forgotten);
        Personas.as(admin)
                .get("/fr/admin/retention")
                .then()
                .body(not(containsString("IllegalState")), containsString("fait"));
    }

    @Test
    void an_instance_that_stopped_within_is_taken_over_later() {
        var key = new RetentionRun.Key(
                "imports", LocalDate.ofInstant(Instant.now().minus(Duration.ofHours(2)), ZoneOffset.UTC));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> RetentionRun.claim(key, Instant.now(), Instant.now().minusSeconds(60))));
        var some = new Left(10);
        retention.look(some);
        assertEquals(10, some.left.get());
        TestClock.advance(Duration.ofMinutes(31));
        retention.look(some);
        assertEquals(0, some.left.get());
    }

    @Test
    void everything_kept_is_told_in_every_language_by_the_spans_that_hold() {
        for (var locale : Messages.LOCALES) {
            var lines = kept.lines(locale);
            assertEquals(retention.kinds().size(), lines.size());
            lines.forEach(line -> assertFalse(line.until().isBlank()));
        }
        scenario.anonymous()
                .gets("/en/privacy")
                .then()
                .statusCode(200)
                .body(containsString("until you end the news, three mails in a row come back, or 1 year after"))
                .body(containsString("Until nobody has signed in for 2 years"));
        scenario.anonymous().gets("/fr/privacy").then().body(containsString("jusqu’à 10 ans"));
        scenario.anonymous().gets("/nl/privacy").then().body(containsString("Tot 2 jaar na het einde"));
    }

    @Test
    void a_text_that_ended_keeps_neither_readers_nor_invitations_nor_remarks() {
        citizens.forgetRates();
        var member = scenario.member("Spain", "ALDE");
        var ref = scenario.aDeclaration().under("pace-appeal").asking(member).published();
        var other = scenario.aDeclaration().under("pace-appeal").asking(member).published();
        readers.add(ref, 700);
        readers.add(other, 1);
        citizens.ends(ref);
        for (var word : new String[] {"subscriptions", "invitations", "trail"}) {
            retention.look(kind(word));
        }
        assertEquals(700, readers.number(ref), "just ended");
        TestClock.advance(Duration.ofDays(367));
        retention.look(kind("subscriptions"));
        retention.look(kind("invitations"));
        retention.look(kind("trail"));
        assertEquals(0, readers.number(ref));
        assertEquals(0, readers.keys(ref));
        assertEquals(1, readers.number(other), "it goes on");
        assertEquals(0, of("invitation", ref));
        assertEquals(1, of("invitation", other));
        assertTrue(named(ref) > 0);
        TestClock.advance(Duration.ofDays(3_660));
        retention.look(kind("trail"));
        assertEquals(0, named(ref));
        assertTrue(of("audit_entry", ref) > 0, "what was done stays");
        assertTrue(named(other) > 0);
    }

    private long of(String table, String ref) {
        return citizens.number("select count(*) from " + table + " where declaration_id = ?1", citizens.id(ref));
    }

    private long named(String ref) {
        return citizens.number(
                "select count(*) from audit_entry where declaration_id = ?1 and actor_name <> '–'", citizens.id(ref));
    }

    @Test
    void an_account_that_nobody_uses_is_closed_and_its_owner_told_before() {
        var account = Personas.account();
        var used = Personas.account();
        var admin = Personas.account(Grant.admin());
        for (var one : new String[] {account.id, used.id, admin.id}) {
            citizens.change("update account set last_signed_in_on = current_date - 800 where id = ?1", one);
        }
        retention.look(kind("accounts"));
        assertEquals(1, mails(account.email), "told first");
        assertEquals(0, mails(admin.email));
        assertEquals(1, citizens.number("select count(*) from account where email = ?1", account.email));
        Personas.session(used);
        citizens.change(
                "update account set closing_told_at = now() - interval '31 days' where closing_told_at is not null");
        citizens.change("delete from retention_run");
        retention.look(kind("accounts"));
        assertEquals(1, mails(account.email), "told once");
        assertEquals(0, citizens.number("select count(*) from account where email = ?1", account.email));
        assertEquals(
                1,
                citizens.number(
                        "select count(*) from account where id = ?1 and disabled_at is not null and name = '–'",
                        account.id));
        assertEquals(1, citizens.number("select count(*) from account where email = ?1", used.email));
        assertEquals(1, citizens.number("select count(*) from account where email = ?1", admin.email));
    }

    private long mails(String address) {
        return citizens.number("select count(*) from mail_outbox where recipient = ?1", address);
    }

    @Test
    void copies_of_registers_and_files_left_lying_end() {
        var id = Ids.next();
        citizens.change(
                """
                insert into register_import (id, register, file_name, format, bytes, state, observations, created_by,
                    creator_name, created_at, beat_at)
                values (?1, 'test', 'f', 'CSV', 1, 'READY', 'somebody', 'x', 'x', now() - interval '4 months', now())""",
                id);
        citizens.change(
                """
                insert into register_name (import_id, position, main, given, particle, family, key, words, sound, sort_key)
                values (?1, 1, true, 'A', '', 'B', 'k', 'w', 's', 'k')""",
                id);
        citizens.change(
                """
                insert into brought_text (id, account_id, procedure_id, procedure_version, file, brought_at)
                values (?1, 'x', 'p', 'v', 'f', now() - interval '31 days')""",
                id);
        retention.look(kind("imports"));
        retention.look(kind("brought"));
        assertEquals(0, citizens.number("select count(*) from register_name where import_id = ?1", id));
        assertEquals(0, citizens.number("select count(*) from brought_text where id = ?1", id));
        assertEquals(
                1,
                citizens.number(
                        "select count(*) from register_import where id = ?1 and observations is null and state = 'DISCARDED'",
                        id));
    }
}
