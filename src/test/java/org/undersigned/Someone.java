package org.undersigned;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Sessions;

/**
 * Somebody who is signed in.
 *
 * @param personId in the registry, or null
 * @param accountId null for a member without an account
 * @param session value of the session cookie, or null
 */
public record Someone(String personId, String accountId, String name, String session) {

    public Actor actor() {
        return new Actor(accountId, name, personId);
    }

    /** A request of theirs that does not follow redirects. */
    public RequestSpecification asks() {
        var request = given().redirects().follow(false);
        return session == null ? request : request.cookie(Sessions.COOKIE, session);
    }

    public Response gets(String path) {
        return asks().get(path);
    }

    /** Sends a form. */
    public Response posts(String path, Map<String, ?> answers) {
        return asks().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(answers)
                .post(path);
    }

    public Response posts(String path) {
        return posts(path, Map.of("nothing", ""));
    }
}
