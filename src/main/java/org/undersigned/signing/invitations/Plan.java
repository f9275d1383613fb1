package org.undersigned.signing.invitations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who would be reminded now, and who would not. */
record Plan(List<Listed> reminded, Map<Plan.Why, List<Listed>> leftOut) {

    /** Why somebody is not reminded. */
    enum Why {
        NOT_ASKED,
        SIGNED,
        /** Said that they will not sign, or took their name back. */
        DECLINED,
        CAME_BACK,
        /** Belongs to the body no more. */
        LEFT,
        /** Has no account that is open. */
        UNREACHABLE,
        /** Was reminded as often as it may be. */
        OFTEN_ENOUGH,
        /** Was written to a short while ago. */
        TOO_SOON
    }

    /**
     * @param most reminders for one member
     * @param latest whoever was written to after that is left alone
     */
    static Plan of(List<Listed> people, int most, Instant latest) {
        var plan = new Plan(new ArrayList<>(), new EnumMap<>(Why.class));
        for (var one : people) {
            why(one, most, latest)
                    .ifPresentOrElse(
                            why -> plan.leftOut
                                    .computeIfAbsent(why, ignored -> new ArrayList<>())
                                    .add(one),
                            () -> plan.reminded.add(one));
        }
        return plan;
    }

    /** When the first of those who were written to lately may be reminded, if they are left out for nothing else. */
    Optional<Instant> lastWritten() {
        return leftOut.getOrDefault(Why.TOO_SOON, List.of()).stream()
                .map(one -> one.invitation().writtenToAt())
                .min(Instant::compareTo);
    }

    private static Optional<Why> why(Listed one, int most, Instant latest) {
        return switch (one.status()) {
            case FREE, UNREACHABLE -> Optional.of(Why.NOT_ASKED);
            case SIGNED -> Optional.of(Why.SIGNED);
            case DECLINED, WITHDREW -> Optional.of(Why.DECLINED);
            case CAME_BACK -> Optional.of(Why.CAME_BACK);
            case ASKED -> whyNot(one, most, latest);
        };
    }

    private static Optional<Why> whyNot(Listed one, int most, Instant latest) {
        if (!one.isMember()) {
            return Optional.of(Why.LEFT);
        }
        if (one.account() == null) {
            return Optional.of(Why.UNREACHABLE);
        }
        if (one.invitation().reminders >= most) {
            return Optional.of(Why.OFTEN_ENOUGH);
        }
        return one.invitation().writtenToAt().isAfter(latest) ? Optional.of(Why.TOO_SOON) : Optional.empty();
    }
}
