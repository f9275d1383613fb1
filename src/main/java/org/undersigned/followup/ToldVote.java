package org.undersigned.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.undersigned.declaration.PlainText;
import org.undersigned.followup.Vote.GroupCount;
import org.undersigned.followup.Vote.Result;
import org.undersigned.platform.Refusal;

/**
 * A vote as an officer tells it. Its figures are checked against one another.
 *
 * @param yes null where it was left out, as are {@code no} and {@code abstain}
 * @param groups how groups voted, as far as it is known
 * @param confirmed whether the officer has said that it is so, however odd
 */
public record ToldVote(
        LocalDate on,
        Result result,
        Integer yes,
        Integer no,
        Integer abstain,
        List<GroupCount> groups,
        boolean confirmed) {

    /** No assembly has so many members. */
    static final int MOST = 100_000;

    private static final int MOST_GROUPS = 100;
    private static final int LONGEST = 100;

    public ToldVote {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Refuses (422) figures that cannot be, naming each field. */
    void mustBePossible() {
        var wrong = new ArrayList<Refusal.Remark>();
        figure("yes", yes, wrong);
        figure("no", no, wrong);
        figure("abstain", abstain, wrong);
        if (result == null) {
            wrong.add(remark("result", "followup_result_missing"));
        }
        groups(wrong);
        if (wrong.isEmpty()) {
            sum("yes", GroupCount::yes, yes, wrong);
            sum("no", GroupCount::no, no, wrong);
            sum("abstain", GroupCount::abstain, abstain, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, wrong);
        }
    }

    /**
     * Refuses (422) until it is confirmed what could be and is not likely: a result against the figures, or more votes
     * than the body has members, as far as the registry knows them.
     */
    void mustBeMeant(int members) {
        if (confirmed) {
            return;
        }
        if ((result == Result.PASS) != (yes > no)) {
            throw Refusal.field("confirmed", "followup_vote_contradicts");
        }
        if (members > 0 && yes + no + abstain > members) {
            throw Refusal.field("confirmed", "followup_vote_too_many", members);
        }
    }

    private static void figure(String field, Integer number, List<Refusal.Remark> wrong) {
        if (number == null || number < 0 || number > MOST) {
            wrong.add(remark(field, "followup_figure_wrong", MOST));
        }
    }

    private void groups(List<Refusal.Remark> wrong) {
        if (groups.size() > MOST_GROUPS) {
            wrong.add(remark("groups", "followup_too_many_groups", MOST_GROUPS));
        }
        var seen = new HashSet<String>();
        for (var count : groups) {
            if (count.group() == null || PlainText.line("groups", count.group()).isEmpty()) {
                wrong.add(remark("groups", "followup_group_unnamed"));
            } else if (count.group().length() > LONGEST) {
                wrong.add(remark("groups", "followup_too_long", LONGEST));
            } else if (!seen.add(PlainText.line("groups", count.group()))) {
                wrong.add(remark("groups", "followup_group_twice", count.group()));
            } else if (isWrong(count.yes()) || isWrong(count.no()) || isWrong(count.abstain())) {
                wrong.add(remark("groups", "followup_group_figure_wrong", count.group(), MOST));
            }
        }
    }

    private static boolean isWrong(int number) {
        return number < 0 || number > MOST;
    }

    private void sum(String field, ToIntFunction<GroupCount> part, int whole, List<Refusal.Remark> wrong) {
        int sum = groups.stream().mapToInt(part).sum();
        if (sum > whole) {
            wrong.add(remark(field, "followup_groups_exceed", sum, whole));
        }
    }

    /** The groups with their names as they are kept. */
    List<GroupCount> namedGroups() {
        return groups.stream()
                .map(count -> new GroupCount(
                        PlainText.line("groups", count.group()), count.yes(), count.no(), count.abstain()))
                .toList();
    }

    private static Refusal.Remark remark(String field, String key, Object... args) {
        return new Refusal.Remark(field, key, List.of(args));
    }
}
