package org.undersigned.declaration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/**
 * The form with which a text is begun: a title in each language, {@code title_en} …, and where the text has one part
 * only, that part, {@code body_en} … The rest is written in the editor.
 *
 * @param id of the declaration, given out before it is begun
 * @param fields the languages to begin in
 */
record DraftForm(Procedure procedure, String id, List<InLanguage> fields, Errors errors) {

    /** As many languages stand beside one another; where a procedure has more, authors add them in the editor. */
    private static final int AT_ONCE = 3;

    /**
     * The text in one language, as its author types it.
     *
     * @param formula opening words of the procedure in that language, or null
     */
    record InLanguage(String code, String name, String title, String body, String formula, Length length) {

        public String titleField() {
            return "title_" + code;
        }

        public String bodyField() {
            return "body_" + code;
        }

        private DraftText.Version typed(BlockType type) {
            var blocks = PlainText.paragraphs(bodyField(), body).stream()
                    .map(text -> new Block(null, type, text))
                    .toList();
            return new DraftText.Version(code, PlainText.line(titleField(), title), null, blocks);
        }
    }

    /** A form to begin with. */
    static DraftForm empty(Procedure procedure, String id, Locale reader) {
        return of(procedure, id, Map.of(), reader);
    }

    /** What was sent. */
    static DraftForm of(Procedure procedure, String id, MultivaluedMap<String, String> sent, Locale reader) {
        var answers = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> answers.put(name, values.isEmpty() ? "" : values.get(0)));
        return of(procedure, id, answers, reader);
    }

    private static DraftForm of(Procedure procedure, String id, Map<String, String> answers, Locale reader) {
        var fields = languages(procedure, reader).stream()
                .map(code -> field(procedure, code, answers, reader))
                .toList();
        return new DraftForm(procedure, id, fields, Errors.none());
    }

    private static InLanguage field(Procedure procedure, String code, Map<String, String> answers, Locale reader) {
        var title = answers.getOrDefault("title_" + code, "");
        var body = answers.getOrDefault("body_" + code, "");
        var formula = procedure.formula().flatMap(words -> words.exactly(code)).orElse(null);
        var name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return new InLanguage(code, name, title, body, formula, Length.of(procedure, code, title, body, reader));
    }

    /** Where the procedure takes any language or many, the reader's and the other languages of the pages. */
    private static List<String> languages(Procedure procedure, Locale reader) {
        var own = procedure.languages().required();
        if (!own.isEmpty() && (own.size() <= AT_ONCE || procedure.languages().mode() == Languages.Mode.ALL)) {
            return own;
        }
        var offered = Messages.LOCALES.stream()
                .map(Locale::getLanguage)
                .filter(code -> own.isEmpty() || own.contains(code))
                .sorted(java.util.Comparator.comparing(code -> !code.equals(reader.getLanguage())))
                .toList();
        return offered.isEmpty() ? own.subList(0, AT_ONCE) : offered;
    }

    DraftForm with(Errors mistakes) {
        return new DraftForm(procedure, id, fields, mistakes);
    }

    /** The typed text; refuses what cannot be printed. */
    DraftText text() {
        var type = onlyPart().map(BlockType::of).orElse(BlockType.PARAGRAPH);
        return new DraftText(fields.stream().map(field -> field.typed(type)).toList());
    }

    /** Whether one language is enough. */
    public boolean anyLanguage() {
        return fields.size() > 1 && procedure.languages().mode() != Languages.Mode.ALL;
    }

    /** Whether the whole text is typed here. */
    public boolean whole() {
        return onlyPart().isPresent();
    }

    private Optional<Section.Type> onlyPart() {
        var parts = procedure.sections().stream()
                .map(Section::type)
                .filter(type -> type != Section.Type.FORMULA)
                .toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }
}
