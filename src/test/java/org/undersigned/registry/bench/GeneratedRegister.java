package org.undersigned.registry.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A register of one assembly with invented people: the same for the same number. */
final class GeneratedRegister {

    private static final String[] SYLLABLES = {
        "ba", "bel", "cor", "da", "del", "er", "fan", "ga", "gri", "hal", "in", "jor", "ka", "kov", "la", "lin", "ma",
        "men", "mi", "na", "nor", "o", "pa", "per", "ra", "ros", "sa", "sen", "ski", "ta", "tor", "u", "va", "vil",
        "wes", "yan", "zo"
    };
    private static final int DELEGATIONS = 46;
    private static final int GROUPS = 8;
    private static final int PARTIES = 120;

    private final Random random = new Random(3);
    private final JsonGenerator json;

    private GeneratedRegister(JsonGenerator json) {
        this.json = json;
    }

    static void write(Path file, int people) throws IOException {
        try (var json = new JsonFactory().createGenerator(Files.newOutputStream(file))) {
            new GeneratedRegister(json).write(people);
        }
    }

    private void write(int people) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("organizations");
        organization("assembly", "The Assembly", "legislature");
        organizations("delegation", DELEGATIONS);
        organizations("group", GROUPS);
        organizations("party", PARTIES);
        json.writeEndArray();
        json.writeArrayFieldStart("persons");
        for (int i = 0; i < people; i++) {
            person(i);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("memberships");
        for (int i = 0; i < people; i++) {
            int year = 1950 + random.nextInt(70);
            membership(i, "assembly", year, year + 4);
            membership(i, "delegation" + i % DELEGATIONS, year, year + 4);
            int first = random.nextInt(GROUPS);
            membership(i, "group" + first, year, year + 1);
            membership(i, "group" + (first + 1) % GROUPS, year + 2, year + 4);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void organizations(String classification, int n) throws IOException {
        for (int i = 0; i < n; i++) {
            organization(classification + i, capital(word(3)) + " " + i, classification);
        }
    }

    private void organization(String id, String name, String classification) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        json.writeStringField("classification", classification);
        json.writeEndObject();
    }

    private void person(int i) throws IOException {
        var given = capital(word(2));
        var family = word(2 + random.nextInt(2)).toUpperCase(Locale.ROOT);
        json.writeStartObject();
        json.writeStringField("id", "person/" + i);
        json.writeStringField("name", given + " " + family);
        json.writeStringField("given_name", given);
        json.writeStringField("family_name", family);
        json.writeStringField(
                "birth_date", "19%02d-%02d-%02d".formatted(random.nextInt(90) + 10, 1 + i % 12, 1 + i % 28));
        json.writeEndObject();
    }

    private void membership(int person, String organization, int from, int to) throws IOException {
        json.writeStartObject();
        json.writeStringField("person_id", "person/" + person);
        json.writeStringField("organization_id", organization);
        json.writeStringField("start_date", from + "-01-15");
        json.writeStringField("end_date", to + "-01-14");
        json.writeEndObject();
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
