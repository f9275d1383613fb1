package org.undersigned.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Identifier;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.Person;

/** What a page is about in schema.org's words (JSON-LD), to stand in a script element of the page. */
@ApplicationScoped
class LinkedData {

    @Inject
    BaseUrl base;

    @Inject
    ObjectMapper json;

    @Inject
    Reader reader;

    String of(Person person, List<Mandate> mandates, AboutPerson about) {
        var data = thing("Person", "people", person.id, person.fullName());
        put(data, "honorificPrefix", person.honorific);
        put(data, "givenName", person.given);
        put(data, "familyName", person.particle.isEmpty() ? person.family : person.particle + " " + person.family);
        put(data, "alternateName", about.otherNames());
        put(data, "birthDate", about.born());
        put(data, "deathDate", about.died());
        put(data, "memberOf", mandates.stream().map(this::role).toList());
        put(
                data,
                "identifier",
                about.identifiers().stream()
                        .map(id -> property(id.label(), id.text()))
                        .toList());
        put(
                data,
                "sameAs",
                Stream.concat(about.identifiers().stream(), about.links().stream())
                        .map(AboutPerson.Entry::href)
                        .filter(Objects::nonNull)
                        .toList());
        return written(data);
    }

    /** @param day of its names */
    String of(Organization organization, LocalDate day, List<Identifier> identifiers, Organization parent) {
        var data = thing(type(organization.kind), "organizations", organization.id, name(organization, day));
        put(
                data,
                "alternateName",
                organization.labels().stream()
                        .map(label -> label.label)
                        .filter(label -> !label.equals(name(organization, day)))
                        .distinct()
                        .sorted()
                        .toList());
        put(data, "foundingDate", text(organization.founded));
        put(data, "dissolutionDate", organization.dissolved == null ? null : text(organization.dissolved.minusDays(1)));
        if (parent != null) {
            put(data, "parentOrganization", thing(type(parent.kind), "organizations", parent.id, name(parent, day)));
        }
        put(
                data,
                "identifier",
                identifiers.stream()
                        .map(id -> property(id.scheme(), id.identifier()))
                        .toList());
        put(
                data,
                "sameAs",
                identifiers.stream().flatMap(id -> id.address().stream()).toList());
        return written(data);
    }

    private Map<String, Object> role(Mandate mandate) {
        var role = new LinkedHashMap<String, Object>();
        role.put("@type", "OrganizationRole");
        role.put("roleName", mandate.role());
        put(role, "startDate", mandate.from());
        put(role, "endDate", mandate.until());
        role.put("memberOf", thing(type(mandate.type()), "organizations", mandate.organizationId(), mandate.name()));
        return role;
    }

    private Map<String, Object> thing(String type, String collection, String id, String name) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("@id", base.of("/" + collection + "/" + id));
        thing.put("name", name);
        thing.put("url", base.of(reader.page(collection, id)));
        return thing;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ASSEMBLY -> "GovernmentOrganization";
            case PARTY -> "PoliticalParty";
            case NGO -> "NGO";
            default -> "Organization";
        };
    }

    private static Map<String, Object> property(String scheme, String value) {
        return Map.of("@type", "PropertyValue", "propertyID", scheme, "value", value);
    }

    private String name(Organization organization, LocalDate day) {
        return organization.label(reader.locale(), day);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void put(Map<String, Object> data, String key, Object value) {
        var nothing = value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof java.util.Collection<?> several && several.isEmpty();
        if (!nothing) {
            data.put(key, value);
        }
    }

    /** Without {@code <}, with which a name could end the script element. */
    private String written(Map<String, Object> data) {
        try {
            var whole = new LinkedHashMap<String, Object>();
            whole.put("@context", "https://schema.org");
            whole.putAll(data);
            return json.writeValueAsString(whole).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
