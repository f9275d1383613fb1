package org.undersigned.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a register says of an organization. Nulls say nothing.
 *
 * @param classification the first that is told stays: others say "group" where one says "political group"
 * @param labels that do not overlap
 * @param dissolved the first day on which it is no more
 * @param details whatever else, by Popolo's names
 */
public record OrganizationFacts(
        String classification,
        List<OrganizationLabel> labels,
        LocalDate founded,
        LocalDate dissolved,
        boolean nonAttached,
        String parentId,
        String successorId,
        String areaId,
        Map<String, Object> details) {

    /** Whether the organization is told nothing by it that it does not know. */
    boolean isKnownTo(Organization known) {
        return (classification == null || !known.classification.isEmpty())
                && missing(known).isEmpty()
                && isAbsentOr(founded, known.founded)
                && isAbsentOr(dissolved, known.dissolved)
                && (!nonAttached || known.nonAttached)
                && (isAbsentOr(parentId, known.parentId) || parentId.equals(known.bodyId))
                && isAbsentOr(successorId, known.successorId)
                && isAbsentOr(areaId, known.areaId)
                && known.details.entrySet().containsAll(details.entrySet());
    }

    /** Its labels that the organization does not bear. */
    private List<OrganizationLabel> missing(Organization known) {
        return labels.stream()
                .filter(label -> known.labels.stream().noneMatch(label::isSaidBy))
                .toList();
    }

    /** Puts it on record; a name without dates that replaces another is said from that day. */
    void on(Organization known, LocalDate today) {
        for (var label : missing(known)) {
            name(known, label, today);
        }
        known.classification = known.classification.isEmpty() ? told(classification, "") : known.classification;
        known.founded = told(founded, known.founded);
        known.dissolved = told(dissolved, known.dissolved);
        known.nonAttached |= nonAttached;
        known.parentId = told(parentId, known.parentId);
        known.successorId = told(successorId, known.successorId);
        known.areaId = told(areaId, known.areaId);
        var all = new HashMap<>(known.details);
        all.putAll(details);
        known.details = all;
    }

    private static void name(Organization known, OrganizationLabel label, LocalDate today) {
        var inTheWay = known.labels.stream().filter(label::isInTheWayOf).toList();
        if (inTheWay.isEmpty() || label.from != null || label.to != null) {
            inTheWay.forEach(known.labels::remove);
            known.labels.add(label);
            return;
        }
        for (var old : new ArrayList<>(inTheWay)) {
            known.labels.remove(old);
            if (old.from == null || old.from.isBefore(today)) {
                known.labels.add(new OrganizationLabel(old.language, old.form, old.label, old.from, today));
            }
        }
        known.labels.add(new OrganizationLabel(label.language, label.form, label.label, today, null));
    }

    private static boolean isAbsentOr(Object told, Object known) {
        return told == null || told.equals(known);
    }

    private static <T> T told(T told, T known) {
        return told == null ? known : told;
    }
}
