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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
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

    private static final String ADMIN = "/en/admin/audits";
    private static final Map<String, String> DICE = Map.of("randomness", "3 1 4 1 5 9 2 6 5 3");

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

    private Account admin;
    private Account auditor;
    private Someone originator;
    private String ref;

    @BeforeEach
    void people() {
        admin = Personas.account(Grant.admin());
        auditor = Personas.account();
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
        var page = appointed();
        citizens.withdraw(ref, signed.get(0));
        citizens.erase(ref, signed.get(1));
        invalidated(signed.get(2));
        log.bringUpToDate();
        get(page).body(containsString("Something that nobody could know before"));
        post(page + "/sample", DICE).statusCode(303);
        post(page + "/sample", Map.of("randomness", "something else altogether"))
                .statusCode(409);
        get(page).body(containsString("9 entries"), containsString("9 not marked yet"));
        get(page + "/entries/1")
                .body(containsString("Member"), containsString(originator.personId()))
                .body(containsString("Citizen, by mail"), containsString("Citizen, on paper"))
                .body(containsString("Wim Everybody"))
                .body(containsString("Not opened: locked for the addressee"))
                .body(containsString("withdrawn by the signatory"), containsString("Another person’s name"))
                .body(containsString("The ledger itself cancels this entry"))
                .body(not(containsString("Does not open")));
        post(page + "/end", Map.of()).statusCode(409).body(containsString("9 more entries"));
        post(page + "/entries/1", Map.of("remark-3", "I know this one", "all", "1"))
                .statusCode(303);
        get(page + "/end").body(containsString("not marked: 0"), containsString("with a remark: 1"));
        post(page + "/end", Map.of()).statusCode(303);
        get(page + "/entries/1", 409);
        var file = get(page + "/protocol.txt").extract().asString();
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
                "Auditor: " + auditor.name)) {
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
                        page.substring(page.lastIndexOf('/') + 1)));
    }

    private void publishes(String page, String file) {
        var id = page.substring(page.lastIndexOf('/') + 1);
        var open = "/en/declarations/" + ref + "/audits/" + id + "/protocol.txt";
        Personas.anonymous().get(open).then().statusCode(404);
        asAdmin().get(ADMIN + "/" + id + "/protocol.txt").then().statusCode(200);
        asAdmin().post(ADMIN + "/" + id + "/publication").then().statusCode(303);
        assertEquals(file, Personas.anonymous().get(open).asString());
        Personas.anonymous().get("/en/declarations/" + ref + "/verify").then().body(containsString(open));
        asAdmin().post(ADMIN + "/" + id + "/dismissal").then().statusCode(409);
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
        var page = appointed();
        books.change("update citizen_signature set country = 'FR' where id = ?1", signed.get(0));
        post(page + "/sample", DICE).statusCode(303);
        books.change("update citizen_signature set country = 'FR' where id = ?1", signed.get(1));
        books.change("delete from citizen_signature where id = ?1", signed.get(2));
        var shown = get(page + "/entries/1")
                .body(containsString("The record that stands behind this entry"))
                .body(containsString("No record opens this entry"))
                .extract()
                .asString();
        assertEquals(3, shown.split("Does not open", -1).length - 1);
        post(page + "/entries/1", Map.of("all", "1")).statusCode(303);
        post(page + "/end", Map.of()).statusCode(409).body(containsString("3 more entries"));
        post(page + "/entries/1", Map.of("remark-1", "x".repeat(1_001))).statusCode(422);
        var remarks = new LinkedHashMap<String, String>();
        for (int n = 1; n <= 5; n++) {
            remarks.put("remark-" + n, "nothing behind it, or not what it was");
        }
        post(page + "/entries/1", remarks).statusCode(303);
        post(page + "/end", Map.of()).statusCode(303);
        get(page + "/protocol.txt").body(containsString("\nRefused: 3\n"), containsString("\nOpened: 2\n"));
    }

    @Test
    void it_is_nobody_elses() {
        log.bringUpToDate();
        var page = appointed();
        for (var path : List.of("", "/entries/1", "/end", "/protocol.txt")) {
            Personas.as(admin).get(page + path).then().statusCode(404);
            originator.gets(page + path).then().statusCode(404);
        }
        originator.posts(page + "/sample", DICE).then().statusCode(404);
        get("/en/desk").body(containsString("/en/desk/audits"));
        get("/en/desk/audits").body(containsString(page));
        asAdmin()
                .post(ADMIN + "/" + page.substring(page.lastIndexOf('/') + 1) + "/dismissal")
                .then()
                .statusCode(303);
        get(page, 404);
        post(page + "/sample", DICE).statusCode(404);
    }

    @Test
    void whose_own_work_it_is_cannot_look_at_it() {
        log.bringUpToDate();
        appoints(ref, admin.email).statusCode(422).body(containsString("Choose somebody else"));
        Account author = QuarkusTransaction.requiringNew().call(() -> Account.findById(originator.accountId()));
        appoints(ref, author.email).statusCode(422).body(containsString("Choose somebody else"));
        var body = scenario.declaration(ref).bodyId;
        appoints(ref, Personas.account(Grant.tableOffice(body)).email).statusCode(422);
        appoints(ref, "nobody@example.org").statusCode(422).body(containsString("Nobody has an open account"));
        appoints("nothing-there", auditor.email).statusCode(422).body(containsString("There is no text"));
        post(appointed() + "/sample", Map.of("randomness", "too short")).statusCode(422);
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

    /** The address of the auditor's page. */
    private String appointed() {
        appoints(ref, auditor.email).statusCode(303);
        return "/en/desk/audits/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> LedgerAudit.of(auditor.id).get(0).id);
    }

    private ValidatableResponse appoints(String text, String email) {
        return asAdmin()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("ref", text, "email", email))
                .post(ADMIN)
                .then();
    }

    private RequestSpecification asAdmin() {
        return Personas.as(admin).redirects().follow(false);
    }

    private ValidatableResponse get(String path) {
        return get(path, 200);
    }

    private ValidatableResponse get(String path, int status) {
        return Personas.as(auditor).get(path).then().statusCode(status);
    }

    private ValidatableResponse post(String path, Map<String, String> answers) {
        var form = answers.isEmpty() ? Map.of("nothing", "") : answers;
        return Personas.as(auditor)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }
}
