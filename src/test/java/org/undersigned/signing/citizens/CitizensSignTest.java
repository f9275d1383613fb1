package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.citizens.Citizens.asked;
import static org.undersigned.signing.citizens.Citizens.asks;
import static org.undersigned.signing.citizens.Citizens.form;
import static org.undersigned.signing.citizens.Citizens.presses;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.citizens.ConfirmationBatch.Outcome;
import org.undersigned.signing.citizens.ConfirmationBatch.Pressed;
import org.undersigned.vault.Tokens;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizensSignTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    ConfirmationBatch batch;

    @Inject
    Tokens tokens;

    private String ref;

    @BeforeEach
    void open() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
    }

    @Test
    void whoever_asks_counts_when_the_button_is_pressed_and_not_before() {
        var request = asked(ref, form(Citizens.address()));
        assertEquals(0, citizens.signatures(ref));
        assertEquals(1, citizens.tally(ref, "REQUESTED"));
        var token = citizens.mail(request).token();
        presses(ref, token).then().statusCode(200).body("counted", equalTo(true));
        presses(ref, token).then().statusCode(200).body("counted", equalTo(true));
        assertEquals(1, citizens.signatures(ref));
        assertEquals(1, citizens.tally(ref, "STATE"));
        assertEquals(2, citizens.tally(ref, "COUNTED"), "with the originator's");
        assertEquals(1, citizens.tally(ref, "USED"));
        assertEquals(0, citizens.tally(ref, "DUPLICATE"));
    }

    @Test
    void the_same_mailbox_counts_once_however_it_is_written() {
        var box = Citizens.address();
        citizens.signs(ref, form(box));
        var again = citizens.mail(asked(ref, form(box.replace("@", "+petition@").toUpperCase())));
        presses(ref, again.token()).then().statusCode(200).body("counted", equalTo(true));
        assertEquals(1, citizens.signatures(ref));
        assertEquals(1, citizens.tally(ref, "DUPLICATE"));
        assertEquals(2, citizens.tally(ref, "USED"));
    }

    @Test
    void sixty_four_at_once_as_one_person_make_one_signature() throws Exception {
        var box = Citizens.address();
        // five mails an hour go to one address: the sixty-four press five links
        var tokens = IntStream.range(0, 5)
                .mapToObj(i -> citizens.mail(asked(ref, form(box))).token())
                .toList();
        var all = together(64, i -> presses(ref, tokens.get(i % 5)).statusCode());
        assertEquals(64, all.filter(status -> status == 200).count());
        assertEquals(1, citizens.signatures(ref));
        assertEquals(2, citizens.tally(ref, "COUNTED"));
        assertEquals(4, citizens.tally(ref, "DUPLICATE"));
        assertEquals(5, citizens.tally(ref, "USED"));
    }

    @Test
    void each_signature_has_one_entry_in_the_ledger() {
        var before = citizens.number("select count(*) from ledger_entry");
        citizens.signs(ref, form(Citizens.address()));
        assertEquals(before + 1, citizens.number("select count(*) from ledger_entry"));
    }

    @Test
    void the_same_request_sent_again_gets_the_same_answer() throws Exception {
        var form = form(Citizens.address());
        var ids = together(20, i -> RestAssured.given()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", "one")
                        .body(form)
                        .post("/api/v1/declarations/" + ref + "/signature-requests")
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("request"))
                .toList();
        assertEquals(1, ids.stream().distinct().count());
        assertEquals(1, citizens.tally(ref, "REQUESTED"));
    }

    @Test
    void the_code_of_the_mail_does_what_its_link_does_and_is_tried_five_times() {
        var request = asked(ref, form(Citizens.address()));
        var code = citizens.mail(request).code();
        var wrong = code.equals("12345678") ? "87654321" : "12345678";
        for (int i = 0; i < 4; i++) {
            types(request, wrong).then().statusCode(422).body("errors.field", hasItem("code"));
        }
        types(request, code.substring(0, 4) + " " + code.substring(4)).then().statusCode(200);
        types(request, code).then().statusCode(410);
        assertEquals(1, citizens.signatures(ref));
        types("00000000000000000000", code).then().statusCode(410);
    }

    private io.restassured.response.Response types(String request, String code) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("request", request, "code", code))
                .post("/api/v1/declarations/" + ref + "/signature-confirmations");
    }

    @Test
    void a_link_works_for_a_day() {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        presses(ref, token + "x").then().statusCode(404);
        TestClock.advance(Duration.ofHours(25));
        presses(ref, token).then().statusCode(410);
        assertEquals(0, citizens.signatures(ref));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_changes_nothing() {
        asks(ref, Map.of("name", "x", "email", "no address", "country", "Narnia", "visibility", "RECIPIENT"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("email"))
                .body("errors.field", hasItem("country"))
                .body("errors.field", hasItem("visibility"))
                .body("errors.field", hasItem("consent"));
        assertEquals(0, citizens.tally(ref, "REQUESTED"));
    }

    @Test
    void nobody_floods_a_mailbox() {
        var box = Citizens.address();
        for (int i = 0; i < 5; i++) {
            asked(ref, form(box));
        }
        asks(ref, form(box)).then().statusCode(429);
        asks(ref, form(Citizens.address())).then().statusCode(202);
    }

    @Test
    void without_a_proof_of_work_few_are_taken_from_one_network() {
        for (int i = 0; i < 10; i++) {
            asked(ref, form(Citizens.address()));
        }
        asks(ref, form(Citizens.address())).then().statusCode(429);
    }

    @Test
    void what_closes_between_page_and_button_takes_no_name() {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        citizens.closes(ref);
        presses(ref, token).then().statusCode(409);
        assertEquals(0, citizens.signatures(ref));
    }

    @Test
    void where_no_name_may_come_late_the_statement_itself_refuses_it() throws Exception {
        var published = scenario.aDeclaration().under("pace-appeal").published();
        var id = citizens.id(published);
        var token = citizens.mail(asked(published, form(Citizens.address()))).token();
        var key = LinkKey.of(tokens, id, token);
        var today = LocalDate.now();
        assertEquals(
                Outcome.CLOSED,
                batch.write(List.of(new Pressed(id, key, today, false)), () -> {})
                        .get(0)
                        .outcome());
        assertEquals(
                Outcome.COUNTED,
                batch.write(List.of(new Pressed(id, key, today, true)), () -> {})
                        .get(0)
                        .outcome());
    }

    private static <T> Stream<T> together(int threads, java.util.function.IntFunction<T> act) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var calls = IntStream.range(0, threads)
                    .mapToObj(i -> (Callable<T>) () -> act.apply(i))
                    .toList();
            var answers = new java.util.ArrayList<T>();
            for (var call : pool.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers.stream();
        } finally {
            pool.shutdown();
        }
    }
}
