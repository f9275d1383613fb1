package org.undersigned.procedure;

import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Walks over the events of a YAML file before anything is built from it, and refuses what a rulebook never needs:
 * aliases (which can grow without bound), tags (which name Java classes), deep nesting, several documents.
 */
final class YamlGuard {

    static final int MAX_DEPTH = 12;

    private final Problems problems;
    private int depth;
    private int documents;
    private boolean tooDeep;

    private YamlGuard(Problems problems) {
        this.problems = problems;
    }

    /** Reports what is not allowed. Syntax errors are thrown by the parser. */
    static void check(Yaml yaml, UnicodeReader text, Problems problems) {
        var guard = new YamlGuard(problems);
        for (var event : yaml.parse(text)) {
            guard.see(event);
            if (guard.tooDeep) {
                return; // the parser takes time by the square of the depth
            }
        }
    }

    private void see(Event event) {
        if (event.is(Event.ID.DocumentStart) && ++documents == 2) {
            refuse(event, "a procedure file holds one document, not several");
        }
        measureDepth(event);
        if (event instanceof AliasEvent alias) {
            refuse(event, "aliases are not allowed: *" + Problems.quoted(alias.getAnchor()));
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(event, "anchors are not allowed: &" + Problems.quoted(node.getAnchor()));
        }
        var tag = tagOf(event);
        if (tag != null) {
            refuse(event, "tags are not allowed: " + Problems.quoted(tag));
        }
    }

    private void measureDepth(Event event) {
        if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            tooDeep = true;
            refuse(event, "nested deeper than " + MAX_DEPTH + " levels");
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            depth--;
        }
    }

    private static String tagOf(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : null;
    }

    private void refuse(Event event, String what) {
        problems.add(Optional.ofNullable(event.getStartMark()), "", what);
    }
}
