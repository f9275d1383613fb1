package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.SchemaVersion;
import com.github.fge.jsonschema.cfg.ValidationConfiguration;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.registry.Organization;

/** What is given away is what Popolo's JSON Schemas (draft 3) say that it is, formats of addresses and times included. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PopoloSchemaTest {

    private static final String PLACE = "http://www.popoloproject.com/schemas/";

    private static final Map<String, String> LISTS = Map.of(
            "persons", "person",
            "organizations", "organization",
            "memberships", "membership",
            "areas", "area",
            "posts", "post",
            "events", "event");

    @Inject
    Exported exported;

    @AfterEach
    void forget() {
        exported.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"be_chamber_ep-popolo.json", "sm_council_ep-popolo.json", "mt_assembly_term12.csv"})
    void of_a_parliament(String name) throws Exception {
        isPopolo(exported.brought(Exported.shared("registry/" + name)));
    }

    @Test
    void of_an_assembly_whose_people_were_seen_on_single_days() throws Exception {
        isPopolo(exported.broughtToAssembly(Path.of("src/test/resources/registry/observations.csv")));
    }

    @Test
    void of_the_template() throws Exception {
        isPopolo(exported.brought(Path.of("src/main/resources/registry/template.csv")));
    }

    @Test
    void the_schemas_refuse_what_is_not() throws Exception {
        var person = schemas(Exported.shared("popolo")).getJsonSchema(PLACE + "person.json#");
        for (var wrong : List.of(
                "{'birth_date': 'in May'}",
                "{'email': 'nobody'}",
                "{'links': [{'note': 'no address'}]}",
                "{'created_at': '2026-01-01'}")) {
            assertFalse(
                    person.validate(new ObjectMapper().readTree(wrong.replace('\'', '"')))
                            .isSuccess(),
                    wrong);
        }
    }

    private void isPopolo(Organization body) throws IOException, ProcessingException {
        var schemas = schemas(Exported.shared("popolo"));
        var popolo = exported.popolo(Scope.body(body.id));
        var wrong = new ArrayList<String>();
        for (var list : LISTS.entrySet()) {
            var schema = schemas.getJsonSchema(PLACE + list.getValue() + ".json#");
            for (var object : popolo.get(list.getKey())) {
                var report = schema.validate(object);
                if (!report.isSuccess()) {
                    wrong.add(object + "\n" + report);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(popolo.get("memberships").size() > 0);
    }

    private static JsonSchemaFactory schemas(Path directory) throws IOException {
        var loading = LoadingConfiguration.newBuilder();
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            for (var file : files) {
                JsonNode schema = new ObjectMapper().readTree(file.toFile());
                loading.preloadSchema(schema.get("id").asText(), schema);
            }
        }
        return JsonSchemaFactory.newBuilder()
                .setLoadingConfiguration(loading.freeze())
                .setValidationConfiguration(ValidationConfiguration.newBuilder()
                        .setDefaultVersion(SchemaVersion.DRAFTV3)
                        .freeze())
                .freeze();
    }
}
