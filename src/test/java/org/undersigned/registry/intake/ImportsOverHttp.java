package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;

/** An administrator who sends registers over the API. */
abstract class ImportsOverHttp {

    static final String IMPORTS = "/api/v1/registry/imports";

    ValidatableResponse ready(String at) {
        return until(at, "READY");
    }

    ValidatableResponse until(String at, String state) {
        for (int i = 0; i < 300; i++) {
            var answer = asAdministrator().get(at).then().statusCode(200);
            if (answer.extract().path("state").equals(state)) {
                return answer;
            }
            sleep();
        }
        return asAdministrator().get(at).then().body("state", is(state));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    ValidatableResponse sent(String popolo) {
        return posted("register=r" + Ids.next(), popolo);
    }

    ValidatableResponse posted(String query, String popolo) {
        return asAdministrator()
                .contentType("application/json")
                .urlEncodingEnabled(false)
                .body(popolo)
                .post(IMPORTS + "?" + query)
                .then();
    }

    RequestSpecification asAdministrator() {
        return Personas.as(Personas.account(Grant.admin()));
    }
}
