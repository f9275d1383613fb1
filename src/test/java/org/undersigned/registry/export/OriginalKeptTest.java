package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;

/** Everything that a register told is in what is given away, under our ids, with the register's among the identifiers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OriginalKeptTest {

    private static final List<String> IDENTIFIED = List.of("persons", "organizations", "areas", "events");

    @Inject
    Exported exported;

    private final Map<String, String> ours = new HashMap<>();

    @AfterEach
    void forget() {
        exported.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"be_chamber_ep-popolo.json", "sm_council_ep-popolo.json"})
    void nothing_is_lost(String name) throws IOException {
        var file = Exported.shared("registry/" + name);
        var body = exported.brought(file);
        var original = new ObjectMapper().readTree(file.toFile());
        var given = exported.popolo(Scope.body(body.id));
        for (var list : IDENTIFIED) {
            given.get(list).forEach(object -> know(list, object, body.source));
        }
        for (var list : IDENTIFIED) {
            assertEquals(original.get(list).size(), given.get(list).size(), list);
            for (var told : original.get(list)) {
                isKept(
                        told,
                        byId(given.get(list), ours.get(list + told.get("id").asText())));
            }
        }
        assertEquals(
                original.get("memberships").size(), given.get("memberships").size());
        for (var told : original.get("memberships")) {
            var wanted = underOurIds(told);
            assertTrue(
                    stream(given.get("memberships"))
                            .anyMatch(m -> m.properties().containsAll(wanted.properties())),
                    told::toString);
        }
    }

    private void know(String list, JsonNode object, String register) {
        for (var identifier : object.path("identifiers")) {
            if (identifier.path("scheme").asText().equals(register)) {
                ours.put(
                        list + identifier.get("identifier").asText(),
                        object.get("id").asText());
            }
        }
    }

    private void isKept(JsonNode told, JsonNode given) {
        assertNotNull(given, told::toString);
        var wanted = underOurIds(told);
        wanted.remove("id");
        wanted.properties().forEach(property -> {
            var kept = property.getValue().isArray()
                    ? items(given, property.getKey()).containsAll(items(wanted, property.getKey()))
                    : property.getValue().equals(given.get(property.getKey()));
            assertTrue(kept, () -> property + " is not in " + given);
        });
    }

    /** Addresses that are none stand apart. */
    private static Set<JsonNode> items(JsonNode object, String property) {
        var items = new HashSet<JsonNode>();
        object.path(property).forEach(items::add);
        object.path("unchecked_" + property).forEach(items::add);
        return items;
    }

    private ObjectNode underOurIds(JsonNode told) {
        var mapped = JsonNodeFactory.instance.objectNode();
        told.properties().forEach(property -> {
            var list = Map.of(
                            "person_id", "persons",
                            "organization_id", "organizations",
                            "on_behalf_of_id", "organizations",
                            "area_id", "areas",
                            "legislative_period_id", "events")
                    .get(property.getKey());
            if (list == null) {
                mapped.set(property.getKey(), property.getValue());
            } else {
                mapped.put(
                        property.getKey(), ours.get(list + property.getValue().asText()));
            }
        });
        return mapped;
    }

    private static JsonNode byId(JsonNode list, String id) {
        return stream(list)
                .filter(object -> object.get("id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
