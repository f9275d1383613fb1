package org.undersigned.procedure;

import java.util.List;
import java.util.Optional;

/** Rules of one procedure that cannot hold together although each is well written. */
final class Contradictions {

    private final Fields fields;

    private Contradictions(Fields fields) {
        this.fields = fields;
    }

    static void report(
            Fields fields,
            List<Requirement> requires,
            Window window,
            Late late,
            Republish republish,
            Optional<LocalText> formula,
            List<Section> sections,
            Optional<WordPolicy> words) {
        var contradictions = new Contradictions(fields);
        contradictions.stages(requires);
        contradictions.lateness(window, late, republish);
        contradictions.formula(formula, sections, words);
        contradictions.sections(sections);
    }

    private void stages(List<Requirement> requires) {
        if (requires.stream().map(Requirement::stage).distinct().count() < requires.size()) {
            fields.wrong("requires", "names a stage twice; alternatives belong into anyOf");
        }
    }

    private void lateness(Window window, Late late, Republish republish) {
        if (late == Late.ALLOWED && window != null && window.closes() == Window.Closing.TABLING) {
            fields.wrong("late", "contradicts window.closes: TABLING");
        }
        if (late == Late.FORBIDDEN && republish == Republish.EDITION) {
            fields.wrong("republish", "contradicts late: FORBIDDEN, there is nothing to publish again");
        }
        if (late == Late.ALLOWED && republish == Republish.NONE) {
            fields.wrong("republish", "contradicts late: ALLOWED, the added names would never be published");
        }
    }

    private void formula(Optional<LocalText> formula, List<Section> sections, Optional<WordPolicy> words) {
        boolean section = sections.stream().anyMatch(one -> one.type() == Section.Type.FORMULA);
        if (section && !fields.has("formula")) {
            fields.wrong("formula", "is missing: sections have a FORMULA");
        } else if (!section && formula.isPresent() && fields.has("sections")) {
            fields.wrong("formula", "contradicts sections: they have no FORMULA");
        }
        if (words.filter(WordPolicy::excludeFormula).isPresent() && !section) {
            fields.wrong("words", "excludeFormula contradicts sections: they have no FORMULA");
        }
    }

    private void sections(List<Section> sections) {
        if (sections.stream().map(Section::type).distinct().count() < sections.size()) {
            fields.wrong("sections", "have a type twice");
        }
    }
}
