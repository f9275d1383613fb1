package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.platform.Refusal;

/** Tells what the rows of a table repeat, people and organizations, only once; memberships each time. */
final class RowTeller {

    private final Teller teller;
    private final Map<String, String> names = new HashMap<>();

    RowTeller(Teller teller) {
        this.teller = teller;
    }

    /**
     * Tells it unless it has been told; refuses another name under an id that the register gave. An id that was made of
     * the name holds for each spelling of it.
     *
     * @return its id, given or made
     * @throws AlreadyTold when it was refused
     */
    String once(Subject subject, Row row, ObjectNode raw) {
        try {
            var content = Teller.content(subject, raw);
            var id = Slug.id(subject, content);
            var name = content.path("name").asText();
            var first = names.putIfAbsent(subject + id, name);
            if (first == null) {
                teller.tell(subject, row.place(), raw.put("id", id));
            } else if (raw.has("id") && !first.equals(name)) {
                teller.refused(
                        subject, row.place(), id, Refusal.field("name", "registry_register_other_name", name, first));
            }
            return id;
        } catch (Refusal refusal) {
            teller.refused(subject, row.place(), raw.path("id").asText(null), refusal);
            throw new AlreadyTold();
        }
    }

    void membership(Row row, ObjectNode raw) {
        teller.tell(Subject.MEMBERSHIP, row.place(), raw);
    }

    /** The rest of the row has nothing to refer to; the reason has been told. */
    static final class AlreadyTold extends Refusal {

        AlreadyTold() {
            super(Kind.INVALID, List.of());
        }
    }
}
