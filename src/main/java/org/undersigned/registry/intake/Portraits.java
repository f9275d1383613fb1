package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.NameKey;
import org.undersigned.registry.Person;
import org.undersigned.registry.intake.Portrait.Fact;
import org.undersigned.registry.intake.Portrait.Feature;

/** Draws portraits: of whom a register tells, and of whom the registry knows. */
@ApplicationScoped
@Transactional
class Portraits {

    private static final String TOLD_MEMBERSHIPS =
            """
            select coalesce(o.content ->> 'name', k.code, e.content ->> 'organization_id', ''),
                coalesce(o.target_id, i.subject_id, ''), coalesce(e.content ->> 'role', ''),
                coalesce(e.content ->> 'start_date', ''), coalesce(e.content ->> 'end_date', '')
            from register_entry e
                left join lateral (select content, target_id from register_entry where import_id = e.import_id
                    and subject = 'ORGANIZATION' and own_id = e.content ->> 'organization_id' limit 1) o on true
                left join lateral (select subject_id from identifier where subject = 'ORGANIZATION'
                    and scheme = :register and identifier = e.content ->> 'organization_id' limit 1) i on true
                left join organization k on k.id = i.subject_id
            where e.import_id = :import and e.subject = 'MEMBERSHIP' and e.verdict = 'DOUBTFUL'
              and e.content ->> 'person_id' = (
                select own_id from register_entry where import_id = :import and position = :position)
            order by e.position""";

    @Inject
    Session database;

    @Inject
    ObjectMapper json;

    @Inject
    Affiliations affiliations;

    @Inject
    ImportWords words;

    @Inject
    Reader reader;

    /** Of a person of a register. */
    Portrait told(RegisterImport in, Entries.Row row) {
        var content = row.content();
        return portrait(
                null,
                content.path("honorific_prefix").asText(""),
                row.name(),
                names(content),
                content,
                identifiers(content, row.position(), in),
                toldMemberships(in, row.position()),
                new Fact(in.register, words.place(row.place()), null, "from " + in.register));
    }

    /** Of a person whom the registry knows. */
    Portrait known(String personId) {
        var person = Person.byId(personId).orElseThrow();
        JsonNode details = json.valueToTree(person.details);
        var names = person.spellings().stream()
                .map(name -> Stream.of(name.given, name.particle, name.family)
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .filter(name -> !name.equals(person.name))
                .sorted();
        return portrait(
                person.id,
                person.honorific,
                person.name,
                names,
                details,
                identifiers(person.id),
                affiliations.history(person.id).stream().map(this::membership).toList(),
                new Fact(person.source, "", null, "from " + person.source));
    }

    private Portrait portrait(
            String id,
            String honorific,
            String name,
            Stream<String> names,
            JsonNode details,
            List<Fact> identifiers,
            List<Fact> memberships,
            Fact source) {
        return new Portrait(
                id,
                name,
                "",
                List.of(
                        feature("intake_feature_name", List.of(name(name, honorific, "name"))),
                        feature(
                                "intake_feature_names",
                                names.map(other -> name(other, "", null)).toList()),
                        feature("intake_feature_birth", dates(details, "birth_date")),
                        feature("intake_feature_death", dates(details, "death_date")),
                        feature("intake_feature_memberships", memberships),
                        feature("intake_feature_identifiers", identifiers),
                        feature("intake_feature_source", List.of(source))));
    }

    private Feature feature(String key, List<Fact> facts) {
        return new Feature(reader.say(key), facts);
    }

    private static Fact name(String name, String honorific, String about) {
        return new Fact(name, honorific, about, "name " + NameKey.of(name));
    }

    private static List<Fact> dates(JsonNode details, String property) {
        return details.hasNonNull(property)
                ? List.of(new Fact(
                        details.get(property).asText(),
                        "",
                        property,
                        details.get(property).asText()))
                : List.of();
    }

    private static Stream<String> names(JsonNode content) {
        return StreamSupport.stream(content.path("other_names").spliterator(), false)
                .map(name -> name.path("name").asText(""))
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    /** Those that it tells, and the register's own. */
    private List<Fact> identifiers(JsonNode content, int position, RegisterImport in) {
        var facts = new ArrayList<Fact>();
        content.path("identifiers")
                .forEach(one -> facts.add(identifier(
                        one.path("scheme").asText(""), one.path("identifier").asText())));
        database.createNativeQuery(
                        "select own_id from register_entry where import_id = :import and position = :position"
                                + " and own_id is not null",
                        String.class)
                .setParameter("import", in.id)
                .setParameter("position", position)
                .getResultList()
                .forEach(id -> facts.add(identifier(in.register, id)));
        return facts;
    }

    private List<Fact> identifiers(String personId) {
        return database
                .createNativeQuery(
                        """
                        select scheme, identifier from identifier where subject = 'PERSON' and subject_id = :person
                        order by scheme, identifier""",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> identifier((String) row[0], (String) row[1]))
                .toList();
    }

    private static Fact identifier(String scheme, String identifier) {
        return new Fact(identifier, scheme, "identifier " + scheme, "identifier " + scheme + " " + identifier);
    }

    private List<Fact> toldMemberships(RegisterImport in, int position) {
        return database
                .createNativeQuery(TOLD_MEMBERSHIPS, Object[].class)
                .setParameter("import", in.id)
                .setParameter("register", in.register)
                .setParameter("position", position)
                .getResultList()
                .stream()
                .map(row ->
                        membership((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    private Fact membership(MembershipView view) {
        var in = view.belonging();
        var role = in.role().name().toLowerCase(Locale.ROOT);
        return membership(
                in.name(reader.locale()),
                in.organizationId(),
                view.title().isEmpty() && !role.equals("member") ? reader.say("intake_role_" + role) : view.title(),
                view.startDate() == null ? day(in.from()) : view.startDate(),
                view.endDate() == null ? day(in.to() == null ? null : in.to().minusDays(1)) : view.endDate());
    }

    private Fact membership(String name, String id, String role, String from, String until) {
        var more = Stream.of(role, words.days(from, until))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Fact(name, String.join(", ", more), null, "in " + (id.isEmpty() ? NameKey.of(name) : id));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
