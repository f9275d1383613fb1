package org.undersigned.signing.invitations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.platform.Reader;

/**
 * Figures as a table; each leads to the people behind it.
 *
 * @param head of the column of names
 */
record FiguresTable(String id, String caption, String head, List<String> columns, List<Row> rows) {

    /** @param reminder where those of that line are reminded */
    record Row(String name, List<Cell> cells, String reminder) {}

    record Cell(String column, int count, String href) {}

    /** @param page of the invitations, under which the people are */
    static FiguresTable byDelegation(List<Figures> lines, String page, Reader reader) {
        return of("delegations", Part.Kind.DELEGATION, lines, page, reader);
    }

    static FiguresTable byGroup(List<Figures> lines, String page, Reader reader) {
        return of("groups", Part.Kind.GROUP, lines, page, reader);
    }

    private static FiguresTable of(String id, Part.Kind kind, List<Figures> lines, String page, Reader reader) {
        var group = kind == Part.Kind.GROUP;
        return new FiguresTable(
                id,
                reader.say(group ? "invitations_by_group" : "invitations_by_delegation"),
                reader.say(group ? "invitations_group" : "invitations_delegation"),
                Stream.of("members", "asked", "came_back", "declined", "signed")
                        .map(column -> words(column, reader))
                        .toList(),
                lines.stream().map(one -> row(kind, one, page, reader)).toList());
    }

    static Row row(Part.Kind kind, Figures figures, String page, Reader reader) {
        var part = "?part=" + URLEncoder.encode(figures.part(), StandardCharsets.UTF_8);
        return new Row(
                figures.name().isEmpty() ? reader.say("invitations_part_none", kind.name()) : figures.name(),
                List.of(
                        cell("members", figures.members(), page + "/people" + part, reader),
                        cell("asked", figures.asked(), page + "/people" + part + "&status=invited", reader),
                        cell("came_back", figures.cameBack(), page + "/people" + part + "&status=came_back", reader),
                        cell("declined", figures.declined(), page + "/people" + part + "&status=declined", reader),
                        cell("signed", figures.signed(), page + "/people" + part + "&status=signed", reader)),
                figures.asked() == 0 ? null : page + "/reminder" + part);
    }

    private static Cell cell(String column, int count, String href, Reader reader) {
        return new Cell(words(column, reader), count, count == 0 ? null : href);
    }

    private static String words(String column, Reader reader) {
        return switch (column) {
            case "members" -> reader.say("invitations_members");
            case "asked" -> reader.say("invitations_asked");
            case "came_back" -> reader.say("invitations_came_back");
            case "declined" -> reader.say("invitations_declined");
            default -> reader.say("invitations_signed");
        };
    }
}
