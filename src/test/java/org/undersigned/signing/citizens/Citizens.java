package org.undersigned.signing.citizens;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undersigned.platform.Ids;
import org.undersigned.signing.proof.ProofOfWork;
import org.undersigned.vault.RowKeys;

/** Citizens as a test speaks of them: they ask to sign, read their mail and press the button, over HTTP. */
@ApplicationScoped
public class Citizens {

    @Inject
    EntityManager database;

    @Inject
    RowKeys keys;

    @Inject
    Signables signables;

    @Inject
    ProofOfWork proofs;

    @Inject
    OwnLinks links;

    @Inject
    OwnSignatures own;

    @Inject
    Forgetting forgetting;

    /** An address that nobody has used before. */
    public static String address() {
        return Ids.wide() + "@example.org";
    }

    /** What somebody gives; each call may change some of it. */
    public static Map<String, Object> form(String email) {
        var form = new HashMap<String, Object>();
        form.put("name", "Zoë Šiškin");
        form.put("email", email);
        form.put("country", "BE");
        form.put("visibility", "COUNTED");
        form.put("consent", true);
        return form;
    }

    public static Map<String, Object> form(String email, String name, String visibility, String country) {
        var form = form(email);
        form.put("name", name);
        form.put("visibility", visibility);
        form.put("country", country);
        return form;
    }

    public static Response asks(String ref, Map<String, Object> form) {
        return given().contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/declarations/" + ref + "/signature-requests");
    }

    /** Asks and answers the id of the request. */
    public static String asked(String ref, Map<String, Object> form) {
        return asks(ref, form).then().statusCode(202).extract().path("request");
    }

    /** What the page of a text sends, of wording 1. */
    static Map<String, Object> page(String email) {
        var form = form(email);
        form.put("wording", 1);
        form.put("once", "page-" + email);
        return form;
    }

    /** Asks on the page and answers the address to which it leads. */
    String asksOnPage(String ref, Map<String, Object> answers) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(answers)
                .post("/en/declarations/" + ref + "/sign/requests")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    public static Response presses(String ref, String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post("/api/v1/declarations/" + ref + "/signature-confirmations");
    }

    /** The whole way. */
    public void signs(String ref, Map<String, Object> form) {
        presses(ref, mail(asked(ref, form)).token()).then().statusCode(200);
    }

    /** The same, from a mailbox of their own, which is answered. */
    String signs(String ref, String name, String visibility, String country) {
        var box = address();
        signs(ref, form(box, name, visibility, country));
        return box;
    }

    /** What the mail of a request says. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Contact mail(String request) {
        var row = (Object[]) database.createNativeQuery(
                        "select declaration_id, contact_sealed from signature_request where id = :id")
                .setParameter("id", request)
                .getSingleResult();
        var key = new RowId((String) row[0], request).key(Contact.KIND);
        return Contact.opened((byte[]) row[1], keys.find(List.of(key)).get(key));
    }

    /** What the mail of the last link to an own signature says. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Contact newestLink(String ref) {
        OwnLink link = OwnLink.find("declarationId = ?1 order by askedAt desc", id(ref))
                .firstResult();
        var key = new RowId(link.declarationId, link.id).key(Contact.KIND);
        return Contact.opened(link.contactSealed, keys.find(List.of(key)).get(key));
    }

    /** The token of the link in the mail of a request. */
    public String token(String request) {
        return mail(request).token();
    }

    /** Somebody takes back what their mailbox has signed. */
    public void takesBack(String ref, String email) {
        links.ask(ref, email, Locale.ENGLISH, "local");
        own.withdraw(ref, newestLink(ref).token());
    }

    /** Somebody has everything about their mailbox erased. */
    public void erases(String ref, String email) {
        links.ask(ref, email, Locale.ENGLISH, "local");
        own.erase(ref, newestLink(ref).token());
    }

    /** Somebody asks for the link to their own signature. */
    public void wantsLink(String ref, String email) {
        links.ask(ref, email, Locale.ENGLISH, "local");
    }

    public String newestToken(String ref) {
        return newestLink(ref).token();
    }

    /** What is over is forgotten. */
    public void forget() {
        forgetting.forget();
    }

    boolean hasKey(String ref, String request, String kind) {
        return !keys.find(List.of(new RowId(id(ref), request).key(kind))).isEmpty();
    }

    /** One figure, straight from the tables. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long number(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** A change that nobody makes over HTTP. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void change(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    public long signatures(String ref) {
        return number("select count(*) from citizen_signature where declaration_id = ?1", id(ref));
    }

    public long tally(String ref, String dimension) {
        return number(
                "select coalesce(sum(n), 0) from tally where declaration_id = ?1 and dimension = ?2",
                id(ref),
                dimension);
    }

    /** The clock has passed the end of its window. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void closes(String ref) {
        database.createNativeQuery("update declaration set closes_at = now() - interval '1 minute' where id = :id")
                .setParameter("id", id(ref))
                .executeUpdate();
    }

    /** Tests come from one network, each as if it were the first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgetRates() {
        database.createNativeQuery("delete from rate_count").executeUpdate();
    }

    /** It came to its end. */
    public void ends(String ref) {
        change(
                "update declaration set state = case when published_on is null then 'LAPSED' else 'CLOSED' end,"
                        + " closed_at = now() where id = ?1",
                id(ref));
        signables.forget();
    }

    /** What is known of declarations for a second. */
    public void forgetSignables() {
        signables.forget();
    }

    public String id(String ref) {
        return signables.of(ref).id();
    }
}
