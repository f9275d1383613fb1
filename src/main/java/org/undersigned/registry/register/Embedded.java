package org.undersigned.registry.register;

import static org.undersigned.registry.register.Subject.AREA;
import static org.undersigned.registry.register.Subject.EVENT;
import static org.undersigned.registry.register.Subject.MEMBERSHIP;
import static org.undersigned.registry.register.Subject.ORGANIZATION;
import static org.undersigned.registry.register.Subject.PERSON;
import static org.undersigned.registry.register.Subject.POST;

import java.util.List;

/** Where Popolo lets an object stand within another instead of beside it. */
final class Embedded {

    /** What an entry refers to, as an object under {@code property} or by {@code <property>_id}. */
    record Reference(String property, Subject subject) {}

    /** What belongs to an entry, as a list of objects that each refer back to it. */
    record Parts(String property, Subject subject, String reference) {}

    private Embedded() {}

    static List<Reference> references(Subject subject) {
        return switch (subject) {
            case AREA -> List.of(new Reference("parent", AREA));
            case ORGANIZATION -> List.of(new Reference("parent", ORGANIZATION), new Reference("area", AREA));
            case POST -> List.of(new Reference("organization", ORGANIZATION), new Reference("area", AREA));
            case EVENT -> List.of(new Reference("organization", ORGANIZATION), new Reference("parent", EVENT));
            case PERSON -> List.of();
            case MEMBERSHIP -> List.of(
                    new Reference("person", PERSON),
                    new Reference("organization", ORGANIZATION),
                    new Reference("on_behalf_of", ORGANIZATION),
                    new Reference("post", POST),
                    new Reference("area", AREA));
        };
    }

    static List<Parts> parts(Subject subject) {
        return switch (subject) {
            case AREA -> List.of(
                    new Parts("children", AREA, "parent_id"),
                    new Parts("organizations", ORGANIZATION, "area_id"),
                    new Parts("posts", POST, "area_id"),
                    new Parts("memberships", MEMBERSHIP, "area_id"));
            case ORGANIZATION -> List.of(
                    new Parts("children", ORGANIZATION, "parent_id"),
                    new Parts("posts", POST, "organization_id"),
                    new Parts("memberships", MEMBERSHIP, "organization_id"));
            case POST -> List.of(new Parts("memberships", MEMBERSHIP, "post_id"));
            case EVENT -> List.of(new Parts("children", EVENT, "parent_id"));
            case PERSON -> List.of(new Parts("memberships", MEMBERSHIP, "person_id"));
            case MEMBERSHIP -> List.of();
        };
    }
}
