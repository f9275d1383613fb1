package org.undersigned.declaration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;

/**
 * The form of a text: a title and a body in each language of the procedure, {@code title_en}, {@code body_en} …
 *
 * @param id of the declaration, given out before it is begun
 * @param basis number of the wording that is being changed; 0 before there is one
 * @param fields the procedure's languages in its order
 */
record DraftForm(Procedure procedure, String id, int basis, List<InLanguage> fields, Errors errors) {

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

        private DraftText.Version typed() {
            return DraftText.Version.typed(code, title, body);
        }
    }

    /** A form to begin with. */
    static DraftForm empty(Procedure procedure, String id, Locale reader) {
        return of(procedure, id, 0, Map.of(), reader);
    }

    /** The form of a text that is there. */
    static DraftForm of(Declaration declaration, Procedure procedure, Locale reader) {
        var wording = declaration.wording();
        var answers = new LinkedHashMap<String, String>();
        for (var version : wording.versions()) {
            answers.put("title_" + version.lang, version.title);
            answers.put(
                    "body_" + version.lang,
                    version.body().stream().map(Block::text).collect(Collectors.joining("\n\n")));
        }
        return of(procedure, declaration.id, wording.number, answers, reader);
    }

    /** What was sent. */
    static DraftForm of(Procedure procedure, String id, int basis, MultivaluedMap<String, String> sent, Locale reader) {
        var answers = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> answers.put(name, values.isEmpty() ? "" : values.get(0)));
        return of(procedure, id, basis, answers, reader);
    }

    private static DraftForm of(Procedure procedure, String id, int basis, Map<String, String> answers, Locale reader) {
        var fields = languages(procedure).stream()
                .map(code -> field(procedure, code, answers, reader))
                .toList();
        return new DraftForm(procedure, id, basis, fields, Errors.none());
    }

    private static InLanguage field(Procedure procedure, String code, Map<String, String> answers, Locale reader) {
        var title = answers.getOrDefault("title_" + code, "");
        var body = answers.getOrDefault("body_" + code, "");
        var formula = procedure.formula().flatMap(words -> words.exactly(code)).orElse(null);
        var name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return new InLanguage(code, name, title, body, formula, Length.of(procedure, code, title, body, reader));
    }

    /** Languages to write in; where the procedure takes any, those of the interface. */
    private static List<String> languages(Procedure procedure) {
        var own = procedure.languages().required();
        return own.isEmpty()
                ? Messages.LOCALES.stream().map(Locale::getLanguage).toList()
                : own;
    }

    DraftForm with(Errors mistakes) {
        return new DraftForm(procedure, id, basis, fields, mistakes);
    }

    /** The typed text; refuses what cannot be printed. */
    DraftText text() {
        return new DraftText(fields.stream().map(InLanguage::typed).toList());
    }

    /** Whether one language is enough. */
    public boolean anyLanguage() {
        return fields.size() > 1 && procedure.languages().mode() != Languages.Mode.ALL;
    }

    /** Whether the declaration is there already. */
    public boolean changes() {
        return basis > 0;
    }
}
