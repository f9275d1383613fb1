package org.undersigned.registry;

import java.util.List;
import java.util.Map;
import org.undersigned.registry.Organization.Kind;

/** Finds the organizations of a body by what sources call them. */
final class CalledSo {

    private CalledSo() {}

    /** Those that bear that label in any language and at any time, or have that code; where none does, by another name. */
    static List<Organization> in(String bodyId, Kind kind, String label) {
        var key = NameKey.of(label);
        List<Organization> called = Organization.list(
                "select distinct o from Organization o left join o.labels l where o.bodyId = ?1 and o.kind = ?2"
                        + " and (l.key = ?3 or o.code = ?4) order by o.founded desc nulls last, o.id",
                bodyId,
                kind,
                key,
                label);
        return called.isEmpty() ? byOtherName(bodyId, kind, key) : called;
    }

    /** Registers tell names that are printed nowhere among ours: "PPE" of a group that is labelled "EPP". */
    private static List<Organization> byOtherName(String bodyId, Kind kind, String key) {
        List<Organization> all =
                Organization.list("bodyId = ?1 and kind = ?2 order by founded desc nulls last, id", bodyId, kind);
        return all.stream().filter(one -> hasOtherName(one, key)).toList();
    }

    private static boolean hasOtherName(Organization organization, String key) {
        return organization.details().get("other_names") instanceof List<?> names
                && names.stream()
                        .anyMatch(name -> name instanceof Map<?, ?> other
                                && other.get("name") instanceof String words
                                && NameKey.of(words).equals(key));
    }
}
