package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undersigned.declaration.reading.Passage;
import org.undersigned.declaration.reading.Place;
import org.undersigned.declaration.reading.Remark;
import org.undersigned.declaration.reading.TextRead;
import org.undersigned.platform.Messages;

/**
 * What was understood of a text, as its preview shows it.
 *
 * @param columns the languages
 * @param rows passages side by side
 * @param remarks what a person must look at
 */
public record BroughtView(List<Column> columns, List<Row> rows, List<Told> remarks, List<Left> leftOut) {

    /** A language: its name in the reader's, its title, how many passages it has, its date. */
    public record Column(String lang, String name, String title, int passages, java.time.LocalDate date) {}

    /** Passages of one kind that stand side by side; a language that lacks it has none. */
    public record Row(String key, String type, Map<String, Passage> cells) {}

    /** @param anchor of the row that it speaks of, or null */
    public record Told(String where, String anchor, String text) {}

    /** Words that do not become text. */
    public record Left(String kind, String lang, String text) {}

    static BroughtView of(TextRead read, Locale reader) {
        return new BroughtView(
                read.versions().stream().map(one -> column(one, reader)).toList(),
                rows(read, reader),
                read.remarks().stream()
                        .map(remark -> told(remark, read, reader))
                        .toList(),
                read.leftOut().stream()
                        .map(out -> new Left(
                                say(reader, "reading_left_" + out.kind().name().toLowerCase(Locale.ROOT)),
                                out.lang(),
                                out.text()))
                        .distinct()
                        .toList());
    }

    private static Column column(TextRead.InLanguage version, Locale reader) {
        return new Column(
                version.lang(),
                Locale.forLanguageTag(version.lang()).getDisplayLanguage(reader),
                version.title(),
                version.passages().size(),
                version.date().orElse(null));
    }

    /** In the order of the first language; what only a later one has stands after what it follows there. */
    private static List<Row> rows(TextRead read, Locale reader) {
        var keys = new ArrayList<String>();
        var cells = new LinkedHashMap<String, Row>();
        for (var version : read.versions()) {
            int after = -1;
            for (var passage : version.passages()) {
                int at = keys.indexOf(passage.key());
                if (at < 0) {
                    keys.add(++after, passage.key());
                    var type = "declaration_block_" + passage.type().name().toLowerCase(Locale.ROOT);
                    cells.put(passage.key(), new Row(passage.key(), say(reader, type), new LinkedHashMap<>()));
                } else {
                    after = at;
                }
                cells.get(passage.key()).cells().put(version.lang(), passage);
            }
        }
        return keys.stream().map(cells::get).toList();
    }

    private static Told told(Remark remark, TextRead read, Locale reader) {
        var text = say(reader, remark.key(), remark.args().toArray());
        return new Told(where(remark.place(), reader), anchor(remark, read), text);
    }

    static String where(Place place, Locale reader) {
        return say(reader, "reading_at_" + place.unit().name().toLowerCase(Locale.ROOT), place.number());
    }

    /** The last passage of its language that begins there or before. */
    private static String anchor(Remark remark, TextRead read) {
        if (remark.lang() == null || remark.place().number() == 0) {
            return null;
        }
        return read.in(remark.lang()).stream()
                .flatMap(version -> version.passages().stream())
                .filter(passage -> passage.place().number() <= remark.place().number())
                .reduce((first, last) -> last)
                .map(Passage::key)
                .orElse(null);
    }

    private static String say(Locale reader, String key, Object... args) {
        return Messages.say(reader, key, args);
    }
}
