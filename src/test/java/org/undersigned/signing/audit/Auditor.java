package org.undersigned.signing.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;

/** Somebody who audits, and the administrator who appoints them. */
record Auditor(Account account, Account admin) {

    static final String ADMIN = "/en/admin/audits";
    static final Map<String, String> DICE = Map.of("randomness", "3 1 4 1 5 9 2 6 5 3");

    static Auditor any() {
        return new Auditor(Personas.account(), Personas.account(Grant.admin()));
    }

    /** The address of the auditor's page. */
    String appointed(String ref) {
        appoints(ref, account.email).statusCode(303);
        return "/en/desk/audits/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> LedgerAudit.of(account.id).get(0).id);
    }

    ValidatableResponse appoints(String text, String email) {
        return sends(asAdmin(), ADMIN, Map.of("ref", text, "email", email));
    }

    RequestSpecification asAdmin() {
        return Personas.as(admin).redirects().follow(false);
    }

    ValidatableResponse get(String path) {
        return get(path, 200);
    }

    ValidatableResponse get(String path, int status) {
        return Personas.as(account).get(path).then().statusCode(status);
    }

    ValidatableResponse post(String path, Map<String, String> answers) {
        return sends(
                Personas.as(account).redirects().follow(false),
                path,
                answers.isEmpty() ? Map.of("nothing", "") : answers);
    }

    private static ValidatableResponse sends(RequestSpecification by, String path, Map<String, String> answers) {
        return by.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(answers)
                .post(path)
                .then();
    }

    /** The last part of its address. */
    static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
