package org.undersigned.tableoffice.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;

/** What an officer does to the sitting calendar of a body. Every change is held against the open texts at once. */
@ApplicationScoped
public class Calendar {

    @Inject
    Closings closings;

    @Inject
    Clock clock;

    /**
     * What a change came to.
     *
     * @param moved open declarations that close at another time than before
     */
    public record Changed(Sitting sitting, List<Declaration> moved) {}

    /** The sitting at that address. */
    Sitting sitting(String id) {
        return Sitting.<Sitting>findByIdOptional(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "calendar_not_found"));
    }

    @Transactional
    public Changed add(String bodyId, SittingForm form, Actor by) {
        closings.holdCalendar(bodyId);
        var sitting = new Sitting();
        sitting.id = Ids.next();
        sitting.bodyId = bodyId;
        form.into(sitting);
        sitting.persist();
        return changed(sitting, by);
    }

    /** Its days may always change; what stands in the numbers of texts may not. */
    @Transactional
    public Changed change(String id, SittingForm form, Actor by) {
        var sitting = held(id);
        var known = new SittingForm(sitting.kind, sitting.number, sitting.label, sitting.firstDay, sitting.lastDay);
        form.into(sitting);
        var renamed = sitting.kind != known.kind()
                || sitting.number != known.number()
                || !sitting.label.equals(known.label());
        if (renamed && isNumberedIn(sitting.bodyId, known)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "calendar_stands_in_numbers");
        }
        return changed(sitting, by);
    }

    /** Refused as long as anything refers to it. */
    @Transactional
    public void remove(String id, Actor by) {
        var sitting = held(id);
        var known = new SittingForm(sitting.kind, sitting.number, sitting.label, sitting.firstDay, sitting.lastDay);
        if (isNumberedIn(sitting.bodyId, known)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "calendar_stands_in_numbers");
        }
        sitting.delete();
        Sitting.flush();
        var moved = closings.follow(sitting.bodyId, by, clock.instant());
        if (!moved.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "calendar_texts_close_with_it", moved.size());
        }
    }

    private Sitting held(String id) {
        var sitting = sitting(id);
        closings.holdCalendar(sitting.bodyId);
        Sitting.getEntityManager().refresh(sitting);
        return sitting;
    }

    private Changed changed(Sitting sitting, Actor by) {
        try {
            Sitting.flush();
        } catch (ConstraintViolationException e) {
            throw taken(e);
        }
        return new Changed(sitting, closings.follow(sitting.bodyId, by, clock.instant()));
    }

    private static RuntimeException taken(ConstraintViolationException e) {
        // Hibernate does not tell the name of an exclusion constraint, but PostgreSQL's own words do
        var words = String.valueOf(e.getMessage());
        if (words.contains("sitting_overlap")) {
            return conflict("firstDay", "calendar_overlap");
        }
        if (words.contains("sitting_label")) {
            return conflict("label", "calendar_label_taken");
        }
        return words.contains("sitting_number") ? conflict("number", "calendar_number_taken") : e;
    }

    private static Refusal conflict(String field, String key) {
        return new Refusal(Refusal.Kind.CONFLICT, List.of(new Refusal.Remark(field, key, List.of())));
    }

    /** Texts that were published in it bear its name or its number. */
    private static boolean isNumberedIn(String bodyId, SittingForm known) {
        var scope = known.kind() == Sitting.Kind.LEGISLATURE ? known.number().toString() : known.label();
        return known.kind() != Sitting.Kind.PART_SESSION
                && Declaration.count("bodyId = ?1 and scope = ?2 and number is not null", bodyId, scope) > 0;
    }
}
