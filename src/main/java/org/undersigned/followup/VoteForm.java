package org.undersigned.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.followup.Vote.GroupCount;
import org.undersigned.platform.Refusal;

/** A vote as the form sends it: a line for every group, of which empty ones count for nothing. */
public class VoteForm {

    /** How a group voted, as typed. */
    record Line(String group, String yes, String no, String abstain) {

        static Line of(String group) {
            return new Line(group, "", "", "");
        }

        private boolean isEmpty() {
            return yes.isBlank() && no.isBlank() && abstain.isBlank();
        }

        private GroupCount count() {
            return new GroupCount(group, part(yes), part(no), part(abstain));
        }

        /** What is left out of a line that has figures is none. */
        private static int part(String typed) {
            return typed.isBlank() ? 0 : figure("groups", typed);
        }
    }

    @RestForm
    public String on;

    @RestForm
    public String result;

    @RestForm
    public String yes;

    @RestForm
    public String no;

    @RestForm
    public String abstain;

    @RestForm
    public List<String> group;

    @RestForm
    public List<String> groupYes;

    @RestForm
    public List<String> groupNo;

    @RestForm
    public List<String> groupAbstain;

    @RestForm
    public String confirmed;

    ToldVote told() {
        var chosen = Arrays.stream(Vote.Result.values())
                .filter(one -> one.name().equals(result))
                .findFirst();
        return new ToldVote(
                Days.read("on", on),
                chosen.orElse(null),
                maybe("yes", yes),
                maybe("no", no),
                maybe("abstain", abstain),
                lines().stream()
                        .filter(line -> !line.isEmpty())
                        .map(Line::count)
                        .toList(),
                "yes".equals(confirmed));
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int i = 0; group != null && i < group.size(); i++) {
            var line = new Line(group.get(i), at(groupYes, i), at(groupNo, i), at(groupAbstain, i));
            if (!line.group().isBlank() || !line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String at(List<String> typed, int i) {
        return typed != null && i < typed.size() ? typed.get(i) : "";
    }

    private static Integer maybe(String field, String typed) {
        return typed == null || typed.isBlank() ? null : figure(field, typed);
    }

    private static int figure(String field, String typed) {
        var text = typed.strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw Refusal.field(field, "followup_figure_wrong", ToldVote.MOST);
        }
        return Integer.parseInt(text);
    }
}
