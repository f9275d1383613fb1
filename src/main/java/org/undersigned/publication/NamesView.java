package org.undersigned.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.PrintOrder;
import org.undersigned.procedure.Procedure;
import org.undersigned.signing.Signatories.Entry;
import org.undersigned.signing.Signature;

/**
 * The names under a text in printed order.
 *
 * @param separator what stands between two printed names; it never begins a line
 * @param blocks the same as they are printed: in one line, or group by group
 * @param counted how many of them count
 */
record NamesView(List<Row> rows, List<Block> blocks, String separator, int counted, int withdrawn) {

    /**
     * Names that are printed together.
     *
     * @param heading of a group's block, "on behalf of the PPE Group"; null where names stand in one line
     */
    record Block(String heading, List<Row> rows) {}

    /**
     * One name.
     *
     * @param order place in the list, from 1
     * @param printed the whole printed line
     * @param name with its honorific, without the affiliation
     * @param country as printed, or null
     * @param group as printed, or null
     * @param withdrawnOn null while it counts
     * @param interest whether a relevant interest is declared
     */
    record Row(
            int order,
            String printed,
            String name,
            String personId,
            String country,
            String delegationId,
            String group,
            String groupId,
            LocalDate signedOn,
            LocalDate withdrawnOn,
            boolean interest) {

        /** What stands under the name on a narrow screen: "Italy, SOC". */
        public String affiliation() {
            return Stream.of(country, group).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }
    }

    /** More than fit a screen: figures come before names then. */
    private static final int MANY = 60;

    public boolean isLong() {
        return rows.size() > MANY;
    }

    static NamesView of(List<Entry> entries, Procedure procedure, Locale reader) {
        var rows = new ArrayList<Row>();
        entries.forEach(entry -> rows.add(row(rows.size() + 1, entry)));
        int counted = (int) entries.stream().filter(Entry::counts).count();
        return new NamesView(
                rows,
                procedure.print().order() == PrintOrder.GROUP_BLOCKS
                        ? byGroup(rows, reader)
                        : List.of(new Block(null, rows)),
                unbroken(procedure.print().separator()),
                counted,
                entries.size() - counted);
    }

    private static List<Block> byGroup(List<Row> rows, Locale reader) {
        var groups = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> groups.computeIfAbsent(Objects.toString(row.group(), ""), any -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> new Block(
                        group.getKey().isEmpty()
                                ? null
                                : Messages.say(reader, "publication_on_behalf_of_group", group.getKey()),
                        group.getValue()))
                .toList();
    }

    /** " ; " with its first space unbreakable. */
    static String unbroken(String separator) {
        return separator.replaceFirst("^ ", "\u00a0");
    }

    private static Row row(int order, Entry entry) {
        var s = entry.signature();
        return new Row(
                order,
                s.printed,
                name(s),
                s.personId,
                s.country,
                s.delegationId,
                s.groupLabel,
                s.groupId,
                s.signedOn,
                entry.withdrawnOn(),
                s.interest);
    }

    private static String name(Signature s) {
        return Stream.of(s.honorific, s.given, s.particle, s.family)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
