package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.undersigned.platform.Ids;

/** An assembly as registers tell of it, for tests: no delegations, parties on whose behalf people sit, all kinds of dates. */
@ApplicationScoped
class NationalCouncil {

    /** How many have a seat on {@link #DAY}. */
    static final int SEATS = 130;

    static final String DAY = "2020-01-31";

    private static final List<String> PARTIES = List.of("GREEN", "LIB", "CONS", "AGR");
    private static final List<String> FAMILIES =
            List.of("AABERG", "BERGSTRAND", "CALLAGHAN", "DOUKAS", "ESPÍNOLA", "FRIIS");

    @Inject
    EntityManager database;

    /** Ids of what there is. */
    record Council(String body, String green, String committee, String person, String otherRecord) {}

    @Transactional
    Council open() {
        var body = Ids.next();
        var code = "nc-" + body;
        organization(body, body, "ASSEMBLY", code, "National Council", "1848-11-06", "legislature");
        var parties = PARTIES.stream()
                .map(party -> part(body, "PARTY", party, party + " Party"))
                .toList();
        var committee = part(body, "COMMITTEE", "WATER", "Committee on Water, Rivers and Lakes");
        var before = part(body, "PARTY", "OLDGREEN", "The Old Greens");
        sql(
                "update organization set successor_id = :a, dissolved = '1999-07-01' where id = :b",
                Map.of("a", parties.get(0), "b", before));
        sql("update organization set parent_id = :a where id = :b", Map.of("a", body, "b", committee));
        for (int i = 0; i < SEATS - 1; i++) {
            var person = person(FAMILIES.get(i % FAMILIES.size()) + letters(i), "Ada", "{}");
            seat(person, body, parties.get(i * i % PARTIES.size()), "2019", "2019-01-01", null, null);
        }
        var person = person("VIELFALT" + letters(body.hashCode() & 0xffff), "Rosa", DETAILS);
        var area = Ids.next();
        sql(
                "insert into area (id, name, source, recorded_at) values (:a, 'Upper Lakes', 'test', now())",
                Map.of("a", area));
        seat(person, body, parties.get(0), "2014-07", "2014-07-01", area, null);
        member(person, body, committee, "COMMITTEE", "OTHER", "Quaestor", "2015", "2015-01-01", "2018", "2019-01-01");
        member(person, body, before, "PARTY", "MEMBER", "", null, null, "1999-06-30", "1999-07-01");
        member(person, body, parties.get(0), "PARTY", "CHAIR", "", "1999-07-01", "1999-07-01", null, null);
        sql(
                "insert into identifier values ('PERSON', :p, 'wikidata', 'Q99999999', now()), ('PERSON', :p, 'house', '</script><b>', now())",
                Map.of("p", person));
        var other = person("VIELFALD" + letters(body.hashCode() & 0xffff), "Rosa", "{}");
        sql("update person set merged_into = :p where id = :o", Map.of("p", person, "o", other));
        return new Council(body, parties.get(0), committee, person, other);
    }

    private static final String DETAILS =
            """
            {"birth_date": "1961-05", "email": "rosa@council.example", "image": "https://elsewhere.example/p.jpg",
             "links": [{"url": "https://rosa.example/", "note": "Website"}, {"url": "javascript:alert(1)"}],
             "contact_details": [{"type": "phone", "value": "+41 58 322 0000"}, "nonsense"],
             "other_names": [{"name": "Rosa Vielfalt-Meer"}]}""";

    private void organization(
            String id, String body, String kind, String code, String name, String founded, String classification) {
        sql(
                "insert into organization (id, body_id, kind, code, founded, classification, source, recorded_at)"
                        + " values (:id, :body, :kind, :code, cast(:founded as date), :said, 'test register', now())",
                Map.of("id", id, "body", body, "kind", kind, "code", code, "founded", founded, "said", classification));
        sql(
                "insert into organization_label (organization_id, language, form, label, key)"
                        + " values (:id, 'en', 'NAME', :name, lower(:name))",
                Map.of("id", id, "name", name));
    }

    private String part(String body, String kind, String code, String name) {
        var id = Ids.next();
        organization(id, body, kind, code, name, "1950-01-01", kind.toLowerCase(java.util.Locale.ROOT));
        return id;
    }

    private String person(String family, String given, String details) {
        var id = Ids.next();
        var key = (given + " " + family).toLowerCase(java.util.Locale.ROOT);
        sql(
                "insert into person (id, honorific, given, particle, family, name, sort_key, details, source, recorded_at)"
                        + " values (:id, 'Ms', :given, '', :family, :name, lower(:family), cast(:details as jsonb), 'test', now())",
                Map.of("id", id, "given", given, "family", family, "name", given + " " + family, "details", details));
        sql(
                "insert into person_name (person_id, given, particle, family, key) values (:id, :given, '', :family, :key)",
                Map.of("id", id, "given", given, "family", family, "key", key));
        return id;
    }

    private void seat(String person, String body, String party, String said, String from, String area, String to) {
        var id = member(person, body, body, "ASSEMBLY", "MEMBER", "", said, from, null, to);
        sql("update membership set on_behalf_of_id = :party where id = :id", Map.of("party", party, "id", id));
        if (area != null) {
            sql("update membership set area_id = :area where id = :id", Map.of("area", area, "id", id));
        }
    }

    private String member(
            String person,
            String body,
            String in,
            String kind,
            String role,
            String title,
            String said,
            String from,
            String until,
            String to) {
        var id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into membership (id, person_id, organization_id, body_id, kind, role, title, start_date,
                            end_date, valid_from, valid_to, source, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), cast(?9 as text), cast(cast(?10 as text) as date),
                            cast(cast(?11 as text) as date), 'test register', now())""")
                .setParameter(1, id)
                .setParameter(2, person)
                .setParameter(3, in)
                .setParameter(4, body)
                .setParameter(5, kind)
                .setParameter(6, role)
                .setParameter(7, title)
                .setParameter(8, said)
                .setParameter(9, until)
                .setParameter(10, from)
                .setParameter(11, to)
                .executeUpdate();
        return id;
    }

    private void sql(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }

    private static String letters(int number) {
        return new String(new char[] {(char) ('A' + number / 26 % 26), (char) ('A' + number % 26)});
    }
}
