package org.undersigned.signing.paper;

import static io.restassured.http.ContentType.JSON;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.Someone;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.Mailbox;
import org.undersigned.signing.citizens.PaperNames;
import org.undersigned.vault.RowKeys;

/** Paper sheets as a test speaks of them: made, entered, handed in and decided on over HTTP. */
@ApplicationScoped
class Papers {

    @Inject
    EntityManager database;

    @Inject
    RowKeys keys;

    @Inject
    Citizens citizens;

    @Inject
    PaperNames names;

    /** Somebody with an address for mail. */
    static Map<String, Object> mailed(int line, String name, String email) {
        return Map.of("line", line, "name", name, "email", email);
    }

    /** Somebody without. */
    static Map<String, Object> housed(int line, String name, String address, String postcode) {
        return Map.of("line", line, "name", name, "address", address, "postcode", postcode);
    }

    static String path(String ref, int sheet, String act) {
        return "/api/v1/declarations/" + ref + "/paper-sheets" + (sheet == 0 ? "" : "/" + sheet) + act;
    }

    static int made(Someone originator, String ref, String visibility, int lines) {
        return originator
                .asks()
                .contentType(JSON)
                .body(Map.of("lines", lines, "visibility", visibility, "country", "BE"))
                .post(path(ref, 0, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    static Response enters(Someone originator, String ref, int sheet, List<Map<String, Object>> lines) {
        return originator.asks().contentType(JSON).body(Map.of("lines", lines)).put(path(ref, sheet, "/lines"));
    }

    static Response handsIn(Someone originator, String ref, int sheet) {
        originator
                .asks()
                .contentType(JSON)
                .body(Map.of("place", "Market of Ixelles", "collectedOn", "2024-05-01"))
                .put(path(ref, sheet, "/details"))
                .then()
                .statusCode(200);
        return originator.asks().contentType(JSON).post(path(ref, sheet, "/submission"));
    }

    /** A sheet with those lines, handed in. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static int handedIn(Someone originator, String ref, String visibility, Map<String, Object>... lines) {
        var sheet = made(originator, ref, visibility, 200);
        enters(originator, ref, sheet, List.of(lines)).then().statusCode(200);
        handsIn(originator, ref, sheet).then().statusCode(200);
        return sheet;
    }

    static Response accepts(Someone officer, String ref, int sheet) {
        return officer.asks().contentType(JSON).post(path(ref, sheet, "/acceptance"));
    }

    static Response remarks(Someone officer, String ref, int sheet, String act) {
        return officer.asks()
                .contentType(JSON)
                .body(Map.of("remark", "Line 2 cannot be read."))
                .post(path(ref, sheet, act));
    }

    static Response strikes(Someone officer, String ref, int sheet, int line, String reason) {
        var struck = new HashMap<String, Object>();
        struck.put(String.valueOf(line), reason);
        return officer.asks().contentType(JSON).body(Map.of("struck", struck)).post(path(ref, sheet, "/marks"));
    }

    /** Keys of those that were ever there, of lines and scans. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> keysOf(String ref, int sheet) {
        var ids = new ArrayList<String>();
        PaperSheet.of(citizens.id(ref), sheet)
                .ifPresent(one -> PaperLine.of(one).forEach(line -> ids.add(line.key())));
        PaperScan.of(new SheetId(citizens.id(ref), sheet)).ifPresent(scan -> ids.add(scan.key()));
        return ids;
    }

    int alive(List<String> ids) {
        return keys.find(ids).size();
    }

    /** Lines of which something of a person is left. */
    long sealed(String ref) {
        return citizens.number(
                "select count(*) from paper_line where declaration_id = ?1 and (line_sealed is not null"
                        + " or signer_key is not null)",
                citizens.id(ref));
    }

    /** Rows that count, by the rows alone. */
    long standing(String ref, boolean paper) {
        return citizens.number(
                "select count(*) from citizen_signature s where s.declaration_id = ?1 and s.paper = ?2 and not exists"
                        + " (select from citizen_signature_end e where e.declaration_id = s.declaration_id"
                        + " and e.signature_id = s.id)",
                citizens.id(ref),
                paper);
    }

    /** Whether a mailbox has a signature there, ended or not. */
    boolean stands(String ref, String email) {
        var signer = names.bySigner(citizens.id(ref), Mailbox.of(email));
        return citizens.number(
                        "select count(*) from citizen_signature where declaration_id = ?1 and signer_key = ?2",
                        citizens.id(ref),
                        signer)
                > 0;
    }

    /** Entries of the ledger of that type that name the declaration. */
    long leaves(String ref, int type) {
        return citizens.number(
                "select count(*) from ledger_entry where get_byte(leaf, 1) = ?1"
                        + " and position(convert_to(cast(?2 as text), 'UTF8') in leaf) > 0",
                type,
                citizens.id(ref));
    }
}
