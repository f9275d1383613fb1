package org.undersigned.procedure.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Counts;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Say;
import org.undersigned.procedure.Section;

/**
 * What a version will look like to those who use it.
 *
 * @param forms the form of its authors, once for each language that stands beside another, else once
 * @param checklists of each stage, without a single signature
 * @param print invented signatories as printed
 * @param disclaimer the line that says whom the text commits, or empty
 */
record Preview(List<Form> forms, List<Checked> checklists, List<String> print, String disclaimer) {

    /** @param name of the language in the reader's; empty where any will do */
    record Form(String lang, String name, String titleHint, List<Part> parts) {}

    /**
     * A section as its author sees it.
     *
     * @param fixed words that the institution brings, or empty
     * @param label of the first block, or empty
     */
    record Part(String type, String heading, String fixed, String label, String hint) {}

    /** A stage's checklist at its beginning. */
    record Checked(String stage, String sentence, String missing) {}

    static Preview of(Procedure procedure, Locale reader) {
        Say say = (key, args) -> Messages.say(reader, key, args);
        var none = Counts.of(0, java.util.Map.of(), java.util.Map.of());
        var checklists = procedure.requires().stream()
                .map(one -> procedure.checklist(one.stage(), none))
                .map(list -> new Checked(Words.of(list.stage(), reader), list.sentence(say), list.missingSentence(say)))
                .toList();
        var disclaimer = procedure.print().disclaimer();
        return new Preview(
                forms(procedure, reader),
                checklists,
                Samples.print(procedure),
                disclaimer.map(text -> text.in(reader)).orElse(""));
    }

    private static List<Form> forms(Procedure procedure, Locale reader) {
        var languages = procedure.languages();
        if (languages.required().isEmpty()) {
            return List.of(form(procedure, reader.getLanguage(), "", reader));
        }
        int shown = languages.layout() == Languages.Layout.TWO_COLUMNS ? 2 : 1;
        return languages.required().stream()
                .limit(shown)
                .map(lang -> form(procedure, lang, Locale.forLanguageTag(lang).getDisplayLanguage(reader), reader))
                .toList();
    }

    private static Form form(Procedure procedure, String lang, String name, Locale reader) {
        var hint =
                Messages.say(reader, "rulebook_title_hint", procedure.limits().titleCharacters());
        var parts = procedure.sections().stream()
                .map(section -> part(procedure, section, lang, reader))
                .toList();
        return new Form(lang, name, hint, parts);
    }

    private static Part part(Procedure procedure, Section section, String lang, Locale reader) {
        var written = Locale.forLanguageTag(lang);
        var fixed = section.type() == Section.Type.FORMULA ? procedure.formula() : section.opening();
        return new Part(
                Words.of(section.type(), reader),
                section.heading().map(text -> text.in(written)).orElse(""),
                fixed.map(text -> text.in(written)).orElse(""),
                section.numbering().label(1),
                hint(section, lang, reader));
    }

    private static String hint(Section section, String lang, Locale reader) {
        var hints = new ArrayList<String>();
        if (section.type() == Section.Type.FORMULA) {
            return Messages.say(reader, "rulebook_hint_formula");
        }
        hints.add(
                section.max() >= 10_000
                        ? Messages.say(reader, "rulebook_hint_from", section.min())
                        : Messages.say(reader, "rulebook_hint_between", section.min(), section.max()));
        if (!section.numbering().label(1).isEmpty()) {
            var numbering = section.numbering();
            hints.add(Messages.say(
                    reader, "rulebook_hint_labels", numbering.label(1), numbering.label(2), numbering.label(28)));
        }
        section.begins()
                .flatMap(words -> words.exactly(lang))
                .ifPresent(words -> hints.add(Messages.say(reader, "rulebook_hint_begins", words)));
        section.characters().ifPresent(most -> hints.add(Messages.say(reader, "rulebook_hint_characters", most)));
        return String.join(" ", hints);
    }
}
