package org.undersigned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Role;

/** Every endpoint on the class path × who asks (security.md, rule 8). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EndpointsTest {

    private record Endpoint(String verb, String path, String consumes, Annotation access) {

        boolean isOpen() {
            return access instanceof PermitAll;
        }

        boolean admits(Set<String> roles) {
            return access instanceof RolesAllowed allowed
                    ? Arrays.stream(allowed.value()).anyMatch(roles::contains)
                    : !(access instanceof DenyAll);
        }

        Response call(RequestSpecification asker) {
            return (consumes == null ? asker : asker.contentType(consumes)).request(verb, path);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private static final List<Endpoint> ENDPOINTS = Endpoints.methods()
            .flatMap(method -> Endpoints.access(method).stream()
                    .map(access ->
                            new Endpoint(Endpoints.verb(method).orElseThrow(), path(method), consumes(method), access)))
            .toList();

    @Test
    void every_endpoint_declares_who_may_call_it() {
        var undeclared = Endpoints.methods()
                .filter(method -> Endpoints.access(method).isEmpty())
                .map(Method::toString)
                .toList();
        assertEquals(List.of(), undeclared);
        assertFalse(ENDPOINTS.isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_unknown() {
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isOpen())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " as anonymous", () -> {
                    var answer = endpoint.call(Personas.anonymous());
                    var toSignIn = answer.statusCode() == 303
                            && answer.header("Location").contains("/sign-in");
                    assertEquals(401, toSignIn ? 401 : answer.statusCode(), endpoint::toString);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_member_gets_where_members_may() {
        return asRoles(Set.of(Role.MEMBER), Grant.member());
    }

    @TestFactory
    Stream<DynamicTest> an_officer_gets_where_officers_may() {
        return asRoles(Set.of(Role.TABLE_OFFICE), Grant.tableOffice("some-body"));
    }

    /** A session for each call: some of them end it. What lies behind the door (404, 422 …) is for other tests. */
    private Stream<DynamicTest> asRoles(Set<String> roles, Grant grant) {
        Account account = Personas.account(grant);
        return ENDPOINTS.stream()
                .filter(endpoint -> !endpoint.isOpen())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " as " + roles, () -> {
                    var status = endpoint.call(Personas.as(account)).statusCode();
                    if (endpoint.admits(roles)) {
                        assertNotEquals(401, status, endpoint::toString);
                    } else {
                        assertEquals(403, status, endpoint::toString);
                    }
                }));
    }

    private static String path(Method method) {
        return Endpoints.path(method).replace("{lang}", "en").replaceAll("\\{[^}]*}", "x");
    }

    private static String consumes(Method method) {
        var consumes = Stream.of(method, method.getDeclaringClass())
                .map(element -> element.getAnnotation(Consumes.class))
                .filter(annotation -> annotation != null)
                .findFirst();
        return consumes.map(annotation -> annotation.value()[0])
                .filter(type -> !type.equals("*/*"))
                .orElse(null);
    }
}
