package org.undersigned.tableoffice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.tableoffice.Scene.bean;
import static org.undersigned.tableoffice.Scene.now;
import static org.undersigned.tableoffice.Tides.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.tableoffice.calendar.Calendar;
import org.undersigned.tableoffice.calendar.Sitting;

/** The clock is moved over every moment at which something ends or begins by itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TimeTravelTest {

    @Nested
    class NextPartSession {

        @Test
        void names_are_taken_to_the_end_of_its_last_day_where_the_body_sits_and_a_service_that_was_down_catches_up() {
            itIs("2031-01-10T12:00:00Z");
            sits(Sitting.Kind.PART_SESSION, 1, "2031 first part", "2031-01-27", "2031-01-31");
            sits(Sitting.Kind.PART_SESSION, 2, "2031 second part", "2031-04-14", "2031-04-18");
            var text = published("tides-part");
            assertEquals(Instant.parse("2031-01-31T23:00:00Z"), text.closesAt, "midnight of Paris, in winter");

            itIs("2031-01-31T22:59:59Z");
            var last = member();
            sign(text, last);
            timeGoesOn();
            assertEquals(State.OPEN, now(text.id).state);

            itIs("2031-01-31T23:00:00Z");
            var late = member();
            var refusal = assertThrows(Refusal.class, () -> sign(text, late), "though no job has run");
            assertEquals("signing_time_is_over", refusal.remarks.get(0).key());

            itIs("2031-02-03T09:00:00Z");
            timeGoesOn();
            var closed = now(text.id);
            assertEquals(State.CLOSED, closed.state);
            assertEquals(Instant.parse("2031-01-31T23:00:00Z"), closed.closedAt);
            var editions = editions(text);
            assertEquals(2, editions.size());
            assertEquals(LocalDate.parse("2031-01-31"), editions.get(1).publishedOn);
            assertEquals(3, editions.get(1).signatories.size());
        }

        @Test
        void what_is_published_while_one_sits_waits_for_the_next_and_follows_the_calendar() {
            itIs("2030-01-22T10:00:00Z");
            sits(Sitting.Kind.PART_SESSION, 1, "2030 first part", "2030-01-21", "2030-01-25");
            var text = published("tides-part");
            assertNull(text.closesAt, "nobody knows the next one yet");

            var second = sits(Sitting.Kind.PART_SESSION, 2, "2030 second part", "2030-04-22", "2030-04-26");
            assertTrue(second.moved().stream().anyMatch(moved -> moved.id.equals(text.id)));
            assertEquals(Instant.parse("2030-04-26T22:00:00Z"), now(text.id).closesAt, "midnight of Paris, in summer");

            var form = sitting(Sitting.Kind.PART_SESSION, 2, "2030 second part", "2030-04-22", "2030-04-29");
            var changed = bean(Calendar.class).change(second.sitting().id, form, OFFICE);
            assertEquals(
                    List.of(text.id), changed.moved().stream().map(d -> d.id).toList());
            assertEquals(Instant.parse("2030-04-29T22:00:00Z"), now(text.id).closesAt);
            assertEquals(2, acts(text, "ClosingMoved"));

            var refusal = assertThrows(Refusal.class, () -> bean(Calendar.class).remove(second.sitting().id, OFFICE));
            assertEquals("calendar_texts_close_with_it", refusal.remarks.get(0).key());
            itIs("2030-04-30T00:00:00Z");
            timeGoesOn();
            assertEquals(State.CLOSED, now(text.id).state);
        }

        @Test
        void two_of_one_kind_do_not_overlap() {
            itIs("2029-01-01T10:00:00Z");
            sits(Sitting.Kind.PART_SESSION, 7, "2029 seventh part", "2029-05-07", "2029-05-11");
            var refusal = assertThrows(
                    Refusal.class,
                    () -> sits(Sitting.Kind.PART_SESSION, 8, "2029 eighth part", "2029-05-11", "2029-05-12"));
            assertEquals("calendar_overlap", refusal.remarks.get(0).key());
            assertEquals(Refusal.Kind.CONFLICT, refusal.kind);
        }
    }

    @Nested
    class Duration {

        @Test
        void a_month_ends_with_the_day_of_the_same_date_whatever_the_clocks_did_and_what_is_adopted_does_not_lapse() {
            itIs("2032-03-10T12:00:00Z");
            var short1 = published("tides-month");
            var enough = published("tides-month");
            assertEquals(Instant.parse("2032-04-10T23:00:00Z"), enough.closesAt, "midnight of London, in summer time");
            sign(enough, member());

            itIs("2032-04-10T22:59:59Z");
            timeGoesOn();
            assertEquals(State.OPEN, now(short1.id).state);

            itIs("2032-04-20T12:00:00Z");
            timeGoesOn();
            assertEquals(State.CLOSED, now(enough.id).state);
            assertEquals(2, editions(enough).size());
            var lapsed = now(short1.id);
            assertEquals(State.LAPSED, lapsed.state);
            assertEquals(Instant.parse("2032-04-10T23:00:00Z"), lapsed.closedAt);
            assertTrue(lapsed.isPublic());
            given().get("/declarations/" + lapsed.ref + ".json")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("LAPSED"));
            given().get("/en/declarations/" + lapsed.ref)
                    .then()
                    .statusCode(200)
                    .body(containsString("lapsed on 10 April 2032"));
            given().queryParam("state", "lapsed")
                    .get("/en/declarations")
                    .then()
                    .statusCode(200)
                    .body(containsString(lapsed.ref));
        }

        @Test
        void the_last_of_january_becomes_the_last_of_february() {
            itIs("2032-01-31T12:00:00Z");
            assertEquals(Instant.parse("2032-03-01T00:00:00Z"), published("tides-month").closesAt);
        }

        @Test
        void numbers_begin_again_with_the_year_of_the_body() {
            itIs("2033-12-31T23:30:00Z");
            var last = published("tides-month");
            itIs("2034-01-01T00:30:00Z");
            var first = published("tides-month");
            assertEquals("2033", last.scope);
            assertEquals(1, first.number);
            assertEquals("tides-month-1-2034", first.ref);
        }
    }

    @Nested
    class Sessions {

        @Test
        void a_session_numbers_its_texts_and_ends_them() {
            itIs("2036-02-01T12:00:00Z");
            var submitted = submitted("tides-session", members(2));
            var refusal =
                    assertThrows(Refusal.class, () -> bean(Decisions.class).admit(submitted.id, OFFICE));
            assertEquals("tableoffice_no_session", refusal.remarks.get(0).key());

            var session = sits(Sitting.Kind.SESSION, 4, "2035-36", "2035-09-01", "2036-06-30")
                    .sitting();
            var first = bean(Decisions.class).admit(submitted.id, OFFICE);
            assertEquals("tides-edm-2035-36-1", first.ref);
            assertEquals(Instant.parse("2036-06-30T23:00:00Z"), first.closesAt);
            var renamed = sitting(Sitting.Kind.SESSION, 5, "2035-36", "2035-09-01", "2036-06-30");
            var kept = assertThrows(Refusal.class, () -> bean(Calendar.class).change(session.id, renamed, OFFICE));
            assertEquals("calendar_stands_in_numbers", kept.remarks.get(0).key());

            sits(Sitting.Kind.SESSION, 5, "2036-37", "2036-07-01", null);
            itIs("2036-07-02T12:00:00Z");
            timeGoesOn();
            assertEquals(State.CLOSED, now(first.id).state);
            var next = published("tides-session");
            assertEquals("tides-edm-2036-37-1", next.ref);
            assertNull(next.closesAt, "nobody knows yet when the session ends");
        }

        @Test
        void a_text_given_up_after_publication_stays_readable_and_says_so() {
            itIs("2027-02-01T12:00:00Z");
            sits(Sitting.Kind.SESSION, 6, "2026-27", "2026-09-01", "2027-06-30");
            var members = members(2);
            var text = published("tides-session", members);
            bean(Drafting.class).withdraw(text.id, members.get(0));
            var withdrawn = now(text.id);
            assertEquals(State.WITHDRAWN, withdrawn.state);
            assertTrue(withdrawn.isPublic());
            given().get("/en/declarations/" + text.ref)
                    .then()
                    .statusCode(200)
                    .body(containsString("withdrawn by its authors on 1 February 2027"));
            itIs("2027-07-01T12:00:00Z");
            timeGoesOn();
            assertEquals(State.WITHDRAWN, now(text.id).state, "what is given up does not close");
        }

        @Test
        void a_text_that_may_not_be_given_up_after_its_publication_is_not() {
            itIs("2028-01-10T12:00:00Z");
            var members = members(2);
            var text = published("tides-part", members);
            assertThrows(Refusal.class, () -> bean(Drafting.class).withdraw(text.id, members.get(0)));
            assertEquals(State.OPEN, now(text.id).state);
        }
    }

    @Nested
    class Deadline {

        @Test
        void what_is_not_tabled_by_the_deadline_lapses() {
            itIs("2039-05-01T12:00:00Z");
            var text = gathering("tides-joint", members(2));
            assertNull(text.closesAt);
            bean(Deadlines.class).set(text.id, Instant.parse("2039-05-03T10:00:00Z"), OFFICE);
            itIs("2039-05-03T09:59:59Z");
            timeGoesOn();
            assertEquals(State.GATHERING, now(text.id).state);
            itIs("2039-05-04T10:00:00Z");
            timeGoesOn();
            var lapsed = now(text.id);
            assertEquals(State.LAPSED, lapsed.state);
            assertEquals(Instant.parse("2039-05-03T10:00:00Z"), lapsed.closedAt);
            given().get("/declarations/" + text.id + ".json").then().statusCode(404);
        }
    }
}
