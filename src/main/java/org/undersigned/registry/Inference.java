package org.undersigned.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Infers from what was seen of one person on single days in one kind of organization of a body when they belonged to
 * what: from the first day on which an organization was seen until the next thing that is known, the last one open, none
 * past the organization's end. What other sources record stands; days that it covers are left to it.
 */
final class Inference {

    /** That an organization was seen on a day. */
    record Seen(Organization organization, LocalDate on) {}

    /** An inferred membership; {@code to} is exclusive, null is open. */
    record Run(Organization organization, LocalDate from, LocalDate to) {}

    /** On this day something begins that ends whatever run is going on: seen, or (organization null) recorded. */
    private record Turn(Organization organization, LocalDate on) {

        boolean continues(Turn earlier) {
            return organization != null
                    && earlier.organization != null
                    && organization.id.equals(earlier.organization.id);
        }
    }

    private Inference() {}

    /** The runs, the earliest first; the order of the arguments' elements does not matter. */
    static List<Run> runs(List<Seen> seen, List<Membership> recorded) {
        var turns = turns(seen, recorded);
        var runs = new ArrayList<Run>();
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            if (turn.organization != null) {
                runs.add(new Run(
                        turn.organization, turn.on, end(turn, i + 1 < turns.size() ? turns.get(i + 1).on : null)));
            }
        }
        return runs;
    }

    private static List<Turn> turns(List<Seen> seen, List<Membership> recorded) {
        var turns = new ArrayList<Turn>();
        Stream.concat(
                        seen.stream()
                                .filter(s -> recorded.stream().noneMatch(m -> m.covers(s.on)))
                                .map(s -> new Turn(s.organization, s.on)),
                        recorded.stream().filter(m -> m.from != null).map(m -> new Turn(null, m.from)))
                .sorted(Comparator.comparing(Turn::on))
                .forEach(turn -> {
                    if (turns.isEmpty() || !turn.continues(turns.get(turns.size() - 1))) {
                        turns.add(turn);
                    }
                });
        return turns;
    }

    private static LocalDate end(Turn turn, LocalDate next) {
        var dissolved = turn.organization.dissolved;
        return next == null || dissolved != null && dissolved.isBefore(next) ? dissolved : next;
    }
}
