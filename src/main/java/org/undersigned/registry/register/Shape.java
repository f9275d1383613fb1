package org.undersigned.registry.register;

import static org.undersigned.registry.register.Shape.Type.DATE;
import static org.undersigned.registry.register.Shape.Type.EMAIL;
import static org.undersigned.registry.register.Shape.Type.END;
import static org.undersigned.registry.register.Shape.Type.ID;
import static org.undersigned.registry.register.Shape.Type.LINE;
import static org.undersigned.registry.register.Shape.Type.LIST;
import static org.undersigned.registry.register.Shape.Type.OBJECT;
import static org.undersigned.registry.register.Shape.Type.TEXT;
import static org.undersigned.registry.register.Shape.Type.URI;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the properties of a class of Popolo hold (its JSON Schemas). A property that is not named may hold anything. */
final class Shape {

    enum Type {
        ID,
        /** Text of one line, such as a name. */
        LINE,
        TEXT,
        DATE,
        /** The last day of something, where 9999 means that there is none. */
        END,
        EMAIL,
        URI,
        OBJECT,
        LIST
    }

    /** @param items of a list: what its objects hold, or null for a list of texts */
    record Property(Type type, Shape items) {}

    static final Shape LINK = new Shape("url").is(LINE, "url", "note");
    static final Shape IDENTIFIER = new Shape("identifier").is(LINE, "identifier", "scheme");
    static final Shape OTHER_NAME = new Shape()
            .is(LINE, "name", "family_name", "given_name", "additional_name", "honorific_prefix", "honorific_suffix")
            .is(LINE, "patronymic_name", "note")
            .is(DATE, "start_date")
            .is(END, "end_date");
    static final Shape CONTACT_DETAIL = new Shape("value", "type")
            .is(LINE, "label", "type", "created_at", "updated_at")
            .is(TEXT, "value", "note")
            .is(DATE, "valid_from")
            .is(END, "valid_until")
            .list("sources", LINK);

    /** Not Popolo's: on what day somebody was seen in an organization, by whom. */
    static final Shape OBSERVATION =
            new Shape("date", "source").is(DATE, "date").is(LINE, "source");

    static final Shape AREA = entity().is(LINE, "name", "identifier", "classification")
            .is(ID, "parent_id")
            .is(OBJECT, "geometry");
    static final Shape ORGANIZATION = entity().is(LINE, "name", "classification")
            .is(ID, "parent_id", "area_id")
            .is(TEXT, "abstract", "description")
            .is(DATE, "founding_date")
            .is(END, "dissolution_date")
            .is(URI, "image")
            .list("other_names", OTHER_NAME)
            .list("identifiers", IDENTIFIER)
            .list("contact_details", CONTACT_DETAIL)
            .list("links", LINK);
    static final Shape POST = entity().is(LINE, "label", "role")
            .is(ID, "organization_id", "area_id")
            .is(DATE, "start_date")
            .is(END, "end_date")
            .list("other_label", null)
            .list("contact_details", CONTACT_DETAIL)
            .list("links", LINK);
    static final Shape EVENT = entity().is(LINE, "name", "classification", "location", "status")
            .is(TEXT, "description")
            .is(ID, "organization_id", "parent_id")
            .is(DATE, "start_date")
            .is(END, "end_date")
            .list("identifiers", IDENTIFIER);
    static final Shape PERSON = entity().is(
                    LINE,
                    "name",
                    "family_name",
                    "given_name",
                    "additional_name",
                    "honorific_prefix",
                    "honorific_suffix")
            .is(LINE, "patronymic_name", "sort_name", "particle", "gender", "national_identity")
            .is(TEXT, "summary", "biography")
            .is(EMAIL, "email")
            .is(URI, "image")
            .is(DATE, "birth_date")
            .is(END, "death_date")
            .list("pronouns", null)
            .list("other_names", OTHER_NAME)
            .list("identifiers", IDENTIFIER)
            .list("contact_details", CONTACT_DETAIL)
            .list("links", LINK);
    static final Shape MEMBERSHIP = entity().is(LINE, "label", "role")
            .is(ID, "person_id", "organization_id", "post_id", "on_behalf_of_id", "area_id", "legislative_period_id")
            .is(OBJECT, "member")
            .is(DATE, "start_date")
            .is(END, "end_date")
            .list("contact_details", CONTACT_DETAIL)
            .list("links", LINK)
            .list("observations", OBSERVATION);

    private final Map<String, Property> properties = new HashMap<>();
    private final List<String> required;

    private Shape(String... required) {
        this.required = List.of(required);
    }

    static Shape of(Subject subject) {
        return switch (subject) {
            case AREA -> AREA;
            case ORGANIZATION -> ORGANIZATION;
            case POST -> POST;
            case EVENT -> EVENT;
            case PERSON -> PERSON;
            case MEMBERSHIP -> MEMBERSHIP;
        };
    }

    /** Null for one that Popolo does not know. */
    Property property(String name) {
        return properties.get(name);
    }

    /** What an object of this shape must have; without the first it says nothing. */
    List<String> required() {
        return required;
    }

    private static Shape entity() {
        return new Shape().is(ID, "id").is(LINE, "created_at", "updated_at").list("sources", LINK);
    }

    private Shape is(Type type, String... names) {
        for (var name : names) {
            properties.put(name, new Property(type, null));
        }
        return this;
    }

    private Shape list(String name, Shape items) {
        properties.put(name, new Property(LIST, items));
        return this;
    }
}
