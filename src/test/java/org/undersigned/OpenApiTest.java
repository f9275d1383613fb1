package org.undersigned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Paging;

/** What {@code /q/openapi} tells is what the methods take and answer: strangers have nothing else to go by. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpenApiTest {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "303");

    /** Says only that it is taken. */
    private static final Set<String> ANSWERS_NOTHING = Set.of("POST /api/v1/sign-in-requests");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        var answer = Personas.anonymous().get("/q/openapi?format=json");
        document = new ObjectMapper().readTree(answer.asByteArray());
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_is_told() {
        return each((method, operation) -> {
            var told = parameters(operation);
            assertTrue(told.containsAll(taken(method)), () -> "of " + taken(method) + " it tells " + told);
            assertEquals(told.size(), operation.path("parameters").size(), "one is told twice");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_answer_has_a_schema() {
        return whole((method, operation) -> operation.get("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2") && !WITHOUT_BODY.contains(answer.getKey()))
                .forEach(answer -> assertTrue(hasSchema(answer.getValue()), () -> "no schema in " + answer)));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_has_its_status() {
        return whole((method, operation) -> {
            var told = statuses(operation);
            if (method.reflect().getReturnType() == void.class) {
                assertEquals(Set.of("204"), told);
            }
            if (calls(method, call -> call.getName().equals("created"))) {
                assertTrue(told.contains("201"), told::toString);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_refusal_is_a_problem() {
        return each((method, operation) -> {
            var answers = operation.get("responses");
            assertEquals(
                    "#/components/responses/Problem",
                    answers.path("default").path("$ref").asText());
            answers.properties().stream()
                    .filter(answer -> answer.getKey().startsWith("4"))
                    .forEach(answer -> assertTrue(hasSchema(answer.getValue()), answer::toString));
        });
    }

    /** What asks for nobody by itself may be asked with a token or without. */
    @TestFactory
    Stream<DynamicTest> who_may_ask_is_told() {
        assertEquals("[{},{\"SecurityScheme\":[]}]", document.get("security").toString());
        assertTrue(document.at("/components/securitySchemes").has("SecurityScheme"));
        return each((method, operation) -> assertEquals(
                Endpoints.access(method.reflect()).orElseThrow() instanceof PermitAll,
                operation.path("security").isMissingNode(),
                operation::toString));
    }

    @Test
    void operations_have_names_of_their_own() {
        var names = operations()
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertFalse(names.isEmpty() || names.contains(""), names::toString);
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    }

    /** Of two with one name the second gets a number, and which is the second changes with the build. */
    @Test
    void schemas_have_names_of_their_own() {
        var schemas = document.at("/components/schemas");
        assertFalse(schemas.isEmpty());
        schemas.fieldNames()
                .forEachRemaining(name -> assertFalse(Character.isDigit(name.charAt(name.length() - 1)), name));
    }

    @Test
    void pages_are_not_told() {
        document.get("paths").fieldNames().forEachRemaining(path -> assertFalse(path.startsWith("/{lang}"), path));
        assertTrue(document.at("/components/schemas/TemplateInstance").isMissingNode());
    }

    private Stream<DynamicTest> whole(BiConsumer<JavaMethod, JsonNode> fact) {
        return each((method, operation) -> {
            if (!ANSWERS_NOTHING.contains(name(method.reflect()))) {
                fact.accept(method, operation);
            }
        });
    }

    private Stream<DynamicTest> each(BiConsumer<JavaMethod, JsonNode> fact) {
        return Endpoints.all()
                .filter(method -> isOfApi(method.reflect()))
                .map(method -> dynamicTest(name(method.reflect()), () -> fact.accept(method, told(method.reflect()))));
    }

    private static boolean isOfApi(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return !Endpoints.path(method).startsWith("/{lang}") && (operation == null || !operation.hidden());
    }

    private static String name(Method method) {
        return Endpoints.verb(method).orElseThrow() + " " + Endpoints.path(method);
    }

    private JsonNode told(Method method) {
        var verb = Endpoints.verb(method).orElseThrow().toLowerCase();
        var told = document.get("paths").path(Endpoints.path(method)).path(verb);
        assertFalse(told.isMissingNode(), "it is not told at all");
        return told;
    }

    private Stream<JsonNode> operations() {
        return stream(document.get("paths")).flatMap(OpenApiTest::stream).filter(JsonNode::isObject);
    }

    private Set<String> parameters(JsonNode operation) {
        return stream(operation.path("parameters"))
                .map(told ->
                        told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told)
                .map(told -> told.path("in").asText() + " " + told.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> taken(JavaMethod method) {
        var taken = new TreeSet<String>();
        NAME.matcher(Endpoints.path(method.reflect())).results().forEach(found -> taken.add("path " + found.group(1)));
        for (var parameter : method.reflect().getParameters()) {
            for (var annotation : parameter.getAnnotations()) {
                taken(annotation, parameter).forEach(taken::add);
            }
        }
        if (method.isAnnotatedWith(Idempotent.class)) {
            taken.add("header Idempotency-Key");
        }
        if (calls(
                method,
                call -> call.getOwner().isEquivalentTo(Paging.class)
                        && call.getName().equals("of"))) {
            taken.addAll(Set.of("query page", "query size"));
        }
        return taken;
    }

    private static Stream<String> taken(Annotation annotation, Parameter parameter) {
        if (annotation instanceof QueryParam query) {
            return Stream.of("query " + query.value());
        }
        if (annotation instanceof RestQuery query) {
            return Stream.of("query " + named(query.value(), parameter));
        }
        if (annotation instanceof HeaderParam header) {
            return Stream.of("header " + header.value());
        }
        if (annotation instanceof RestHeader header) {
            return Stream.of("header " + named(header.value(), parameter));
        }
        if (annotation instanceof PathParam path) {
            return Stream.of("path " + path.value());
        }
        return annotation instanceof RestPath path
                ? Stream.of("path " + named(path.value(), parameter))
                : Stream.empty();
    }

    private static String named(String name, Parameter parameter) {
        return name.isEmpty() ? parameter.getName() : name;
    }

    /** Also by way of what its own class, or another resource, does for it. */
    private static boolean calls(JavaMethod method, Predicate<MethodCallTarget> wanted) {
        return method.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(target -> wanted.test(target)
                        || target.getOwner().isAnnotatedWith(Path.class)
                                && target.resolveMember()
                                        .filter(next -> calls(next, wanted))
                                        .isPresent());
    }

    private static Set<String> statuses(JsonNode operation) {
        var all = new TreeSet<String>();
        operation.get("responses").fieldNames().forEachRemaining(all::add);
        all.removeIf(status -> !status.startsWith("2"));
        return all;
    }

    private static boolean hasSchema(JsonNode answer) {
        var content = answer.path("content");
        return answer.has("description")
                && !content.isEmpty()
                && stream(content).noneMatch(type -> type.path("schema").isEmpty());
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
