package org.undersigned.signing.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.identity.Personas;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.Ending;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.citizens.Traits;
import org.undersigned.signing.recount.ReadLog;

/** From appointing an auditor to the protocol. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Citizens books;

    @Inject
    Ending ending;

    @Inject
    ReadLog log;

    @Inject
    PublicLog published;

    private Auditor auditor;
    private Someone originator;
    private String ref;

    @BeforeEach
    void people() {
        auditor = Auditor.any();
        originator = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    @Test
    void an_auditor_is_shown_every_kind_of_name_and_what_comes_of_it_is_signed() {
        citizens.sign(ref, 2, Traits.from("BE"));
        citizens.cameOnPaper(ref);
        var signed = citizens.sign(ref, 5, Traits.from("BE"));
        var open = Citizens.form(Citizens.address());
        open.putAll(Map.of("name", "Wim Everybody", "visibility", "PUBLIC"));
        books.signs(ref, open);
        log.bringUpToDate();
        var page = auditor.appointed(ref);
        citizens.withdraw(ref, signed.get(0));
        citizens.erase(ref, signed.get(1));
        invalidated(signed.get(2));
        log.bringUpToDate();
        auditor.get(page).body(containsString("Something that nobody could know before"));
        auditor.post(page + "/sample", Auditor.DICE).statusCode(303);
        auditor.post(page + "/sample", Map.of("randomness", "something else altogether"))
                .statusCode(409);
        auditor.get(page).body(containsString("9 entries"), containsString("9 not marked yet"));
        auditor.get(page + "/entries/1")
                .body(containsString("Member"), containsString(originator.personId()))
                .body(containsString("Citizen, by mail"), containsString("Citizen, on paper"))
                .body(containsString("Wim Everybody"))
                .body(containsString("Not opened: locked for the addressee"))
                .body(containsString("withdrawn by the signatory"), containsString("Another person’s name"))
                .body(containsString("The ledger itself cancels this entry"))
                .body(not(containsString("Does not open")));
        auditor.post(page + "/end", Map.of()).statusCode(409).body(containsString("9 more entries"));
        auditor.post(page + "/entries/1", Map.of("remark-3", "I know this one", "all", "1"))
                .statusCode(303);
        auditor.get(page + "/end").body(containsString("not marked: 0"), containsString("with a remark: 1"));
        auditor.post(page + "/end", Map.of()).statusCode(303);
        auditor.get(page + "/entries/1", 409);
        var file = auditor.get(page + "/protocol.txt").extract().asString();
        mustBeSigned(file);
        for (var line : List.of(
                "SIGN entries: 9",
                "Randomness: 3 1 4 1 5 9 2 6 5 3",
                "Opened: 8",
                "Not opened, cancelled in the log: 1",
                "Refused: 0",
                "Cancelled in the log, opened or not: 3",
                "Remarks by the auditor: 1",
                "Shows: every entry was looked at; were 1 % of the entries forged, none of 8 opened ones would be with a"
                        + " chance of 0.9227 at most",
                "Auditor: " + auditor.account().name)) {
            assertTrue(file.contains("\n" + line), () -> line + " is missing in " + file);
        }
        assertFalse(
                file.contains(originator.name()) || file.contains("Wim") || file.contains("I know"),
                "it tells nobody who signed");
        publishes(page, file);
        assertEquals(
                List.of("AuditorAppointed", "SampleDrawn", "OpeningsShown", "AuditEnded", "ProtocolPublished"),
                trail());
        assertEquals(
                0,
                books.number(
                        "select count(*) from ledger_audit_entry where audit_id = ?1 and row_id is not null",
                        Auditor.id(page)));
    }

    private void publishes(String page, String file) {
        var id = Auditor.id(page);
        var open = "/en/declarations/" + ref + "/audits/" + id + "/protocol.txt";
        Personas.anonymous().get(open).then().statusCode(404);
        auditor.asAdmin().get(Auditor.ADMIN + "/" + id + "/protocol.txt").then().statusCode(200);
        auditor.asAdmin().post(Auditor.ADMIN + "/" + id + "/publication").then().statusCode(303);
        assertEquals(file, Personas.anonymous().get(open).asString());
        Personas.anonymous().get("/en/declarations/" + ref + "/verify").then().body(containsString(open));
        auditor.asAdmin().post(Auditor.ADMIN + "/" + id + "/dismissal").then().statusCode(409);
    }

    /** And never passes for a checkpoint. */
    private void mustBeSigned(String file) {
        var note = Note.parsed(file.getBytes(StandardCharsets.UTF_8));
        var keys = published.keys();
        assertFalse(note.signers(keys).isEmpty());
        var origin = published.last().orElseThrow().checkpoint().origin();
        assertTrue(note.text().startsWith("undersigned.audit/v1 of " + origin + "\nLog: " + origin + "\n"));
        assertThrows(BadLog.class, () -> Checkpoint.opened(note, origin, keys));
        var forged = Note.parsed(file.replace("Refused: 0", "Refused: 1").getBytes(StandardCharsets.UTF_8));
        assertThrows(BadLog.class, () -> forged.signers(keys));
    }

    @Test
    void what_was_changed_or_taken_away_stands_out_and_cannot_be_in_order() {
        var signed = citizens.sign(ref, 4, Traits.from("BE"));
        log.bringUpToDate();
        var page = auditor.appointed(ref);
        books.change("update citizen_signature set country = 'FR' where id = ?1", signed.get(0));
        auditor.post(page + "/sample", Auditor.DICE).statusCode(303);
        books.change("update citizen_signature set country = 'FR' where id = ?1", signed.get(1));
        books.change("delete from citizen_signature where id = ?1", signed.get(2));
        var shown = auditor.get(page + "/entries/1")
                .body(containsString("The record that stands behind this entry"))
                .body(containsString("No record opens this entry"))
                .extract()
                .asString();
        assertEquals(3, shown.split("Does not open", -1).length - 1);
        auditor.post(page + "/entries/1", Map.of("all", "1")).statusCode(303);
        auditor.post(page + "/end", Map.of()).statusCode(409).body(containsString("3 more entries"));
        auditor.post(page + "/entries/1", Map.of("remark-1", "x".repeat(1_001))).statusCode(422);
        var remarks = new LinkedHashMap<String, String>();
        for (int n = 1; n <= 5; n++) {
            remarks.put("remark-" + n, "nothing behind it, or not what it was");
        }
        auditor.post(page + "/entries/1", remarks).statusCode(303);
        auditor.post(page + "/end", Map.of()).statusCode(303);
        auditor.get(page + "/protocol.txt").body(containsString("\nRefused: 3\n"), containsString("\nOpened: 2\n"));
    }

    private void invalidated(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> ending.invalidate(books.id(ref), List.of(id), "FORGED", "some-measure"));
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.<AuditEntry>list("declarationId = ?1 order by id", books.id(ref)).stream()
                        .map(entry -> entry.act)
                        .filter(act -> act.matches("Audit.*|SampleDrawn|OpeningsShown|ProtocolPublished"))
                        .toList());
    }
}
