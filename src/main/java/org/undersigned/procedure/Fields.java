package org.undersigned.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping of a procedure file. What is wrong is reported with its place and a harmless value given
 * back, so that reading goes on and finds the rest; nothing is built while a problem stands.
 */
final class Fields {

    private final MappingNode node;
    private final String path;
    private final Problems problems;
    private final Scalars scalars;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Mark> keys = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(MappingNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        this.scalars = new Scalars(problems);
        node.getValue().forEach(tuple -> take(tuple.getKeyNode(), tuple.getValueNode()));
    }

    /** Reads a mapping whole; fields that the reading did not ask for are unknown and reported. */
    static <T> T read(MappingNode node, String path, Problems problems, Function<Fields, T> reading) {
        var fields = new Fields(node, path, problems);
        T value = reading.apply(fields);
        fields.reportUnknown();
        return value;
    }

    private void take(Node key, Node value) {
        if (!(key instanceof ScalarNode name)) {
            problems.add(Optional.of(key.getStartMark()), path, "a field needs a plain name");
        } else if (values.put(name.getValue(), value) != null) {
            problems.add(Optional.of(key.getStartMark()), at(name.getValue()), "is given twice");
        } else {
            keys.put(name.getValue(), key.getStartMark());
        }
    }

    private void reportUnknown() {
        keys.forEach((name, mark) -> {
            if (!known.contains(name)) {
                var help = "is unknown; fields here are " + String.join(", ", known);
                problems.add(Optional.of(mark), at(name.replaceAll("\\p{C}", "?")), help);
            }
        });
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** The names that stand in the file, in its order. */
    List<String> names() {
        known.addAll(keys.keySet());
        return List.copyOf(keys.keySet());
    }

    /** Where the mapping begins. */
    Mark mark() {
        return node.getStartMark();
    }

    /** Whether a path such as {@code words.tolerance} stands in the file. */
    boolean reaches(String dotted) {
        Node place = node;
        for (var name : dotted.split("\\.")) {
            if (!(place instanceof MappingNode mapping)) {
                return false;
            }
            place = mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(name))
                    .map(tuple -> tuple.getValueNode())
                    .findFirst()
                    .orElse(null);
        }
        return place != null;
    }

    /** Reports that a field is wrong, at its value, or at the mapping when it is missing. */
    void wrong(String name, String what) {
        known.add(name);
        wrong(values.getOrDefault(name, node), at(name), what);
    }

    private <T> T wrong(Node place, String where, String what) {
        return problems.at(place, where, what);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private <T> Optional<T> value(String name, Reading<T> reading) {
        return has(name) ? Optional.ofNullable(reading.of(values.get(name), at(name))) : Optional.empty();
    }

    private <T> T required(String name, T harmless, Reading<T> reading) {
        if (!has(name)) {
            wrong(name, "is missing");
        }
        return value(name, reading).orElse(harmless);
    }

    private interface Reading<T> {
        /** The value, or null when it is wrong and has been reported. */
        T of(Node node, String where);
    }

    String text(String name) {
        return required(name, "", scalars::plain);
    }

    Optional<String> maybeText(String name) {
        return value(name, scalars::plain);
    }

    /** A text with the spaces around it. */
    Optional<String> maybeSpaced(String name) {
        return maybeText(name).map(text -> ((ScalarNode) values.get(name)).getValue());
    }

    /** A required text of a shape, described for the message. */
    String text(String name, Pattern shape, String described) {
        return required(name, "", (at, where) -> scalars.shaped(at, where, shape, described));
    }

    int number(String name, int least, int most) {
        return required(name, least, (at, where) -> scalars.whole(at, where, least, most));
    }

    Optional<Integer> maybeNumber(String name, int least, int most) {
        return value(name, (at, where) -> scalars.whole(at, where, least, most));
    }

    boolean flag(String name, boolean otherwise) {
        return value(name, scalars::truth).orElse(otherwise);
    }

    LocalDate date(String name) {
        return required(name, LocalDate.EPOCH, scalars::day);
    }

    Optional<LocalDate> maybeDate(String name) {
        return value(name, scalars::day);
    }

    /** A required choice; null when it is missing or wrong. */
    <E extends Enum<E>> E one(String name, Class<E> choices) {
        return required(name, null, (at, where) -> scalars.choice(at, where, choices));
    }

    <E extends Enum<E>> Optional<E> maybeOne(String name, Class<E> choices) {
        return value(name, (at, where) -> scalars.choice(at, where, choices));
    }

    /** Choices without repetition; none when the field is absent. */
    <E extends Enum<E>> List<E> many(String name, Class<E> choices) {
        return value(name, (at, where) -> distinct(at, where, (item, place) -> scalars.choice(item, place, choices)))
                .orElse(List.of());
    }

    /** Texts of a shape without repetition; none when the field is absent. */
    List<String> texts(String name, Pattern shape, String described) {
        return value(
                        name,
                        (at, where) ->
                                distinct(at, where, (item, place) -> scalars.shaped(item, place, shape, described)))
                .orElse(List.of());
    }

    /** A required mapping; null when it is missing or wrong. */
    <T> T object(String name, Function<Fields, T> reading) {
        return required(name, null, (at, where) -> mapping(at, where, reading));
    }

    <T> Optional<T> maybeObject(String name, Function<Fields, T> reading) {
        return value(name, (at, where) -> mapping(at, where, reading));
    }

    /** A required list of at least one mapping. */
    <T> List<T> objects(String name, Function<Fields, T> reading) {
        return required(name, List.of(), (at, where) -> items(at, where, (i, place) -> mapping(i, place, reading)));
    }

    /** A list of mappings; none when the field is absent, but not an empty list. */
    <T> List<T> maybeObjects(String name, Function<Fields, T> reading) {
        return has(name) ? objects(name, reading) : List.of();
    }

    private <T> T mapping(Node at, String where, Function<Fields, T> reading) {
        return at instanceof MappingNode mapping
                ? read(mapping, where, problems, reading)
                : wrong(at, where, "must be a mapping of fields");
    }

    private <T> List<T> items(Node at, String where, Reading<T> reading) {
        if (!(at instanceof SequenceNode sequence)) {
            return wrong(at, where, "must be a list");
        }
        var items = new ArrayList<T>();
        int index = 0;
        for (var item : sequence.getValue()) {
            var value = reading.of(item, where + "[" + index++ + "]");
            if (value != null) {
                items.add(value);
            }
        }
        return sequence.getValue().isEmpty() ? wrong(at, where, "must not be empty") : items;
    }

    private <T> List<T> distinct(Node at, String where, Reading<T> reading) {
        if (at instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            return List.of();
        }
        var items = items(at, where, reading);
        if (items != null && items.stream().distinct().count() < items.size()) {
            wrong(at, where, "names something twice");
        }
        return items;
    }
}
