package org.undersigned.declaration.editor;

import static java.util.Locale.ROOT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Length;
import org.undersigned.declaration.WorkingCopy;
import org.undersigned.declaration.WorkingCopy.Row;
import org.undersigned.declaration.editor.Editing.Typed;
import org.undersigned.declaration.editor.EditorView.*;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.LocalText;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/** Lays the editor of a text out. */
@ApplicationScoped
class EditorViews {

    private static final int SIDE_BY_SIDE = 2;
    private static final int CHARACTERS_A_LINE = 60;
    private static final int MOST_LINES = 24;

    @Inject
    Drafting drafting;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /**
     * The editor as it stands.
     *
     * @param asked languages to show, separated by commas, or null
     * @param unkept what was typed and cannot be kept; it stands in its cells
     */
    EditorView of(Declaration declaration, String asked, Actor who, List<Typed> unkept, Errors errors) {
        var view = of(declaration, asked, who, errors);
        return unkept.isEmpty() ? view : view.with(unkept);
    }

    private EditorView of(Declaration declaration, String asked, Actor who, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        var copy = drafting.workingCopy(declaration);
        var shown = shown(copy, asked);
        var page = "/" + reader.lang() + "/desk/declarations/" + declaration.ref;
        return new EditorView(
                page,
                declaration.ref,
                procedure.title().in(reader.locale()),
                copy.revision,
                declaration.wordingNumber,
                drafting.isChanged(declaration),
                shown.stream().map(lang -> column(procedure, copy, lang)).toList(),
                languages(copy, shown, page),
                more(procedure, copy),
                row(copy.mustHaveTitle(), "", shown, declaration),
                parts(procedure, copy, shown, declaration),
                asides(declaration, copy),
                TextEditor.others(declaration.id, who, clock.instant()),
                declaration.remarkOnReturn(),
                errors);
    }

    private static List<String> shown(WorkingCopy copy, String asked) {
        var wanted = asked == null ? List.<String>of() : Arrays.asList(asked.split(","));
        var known = wanted.stream()
                .filter(copy.languages::contains)
                .distinct()
                .limit(SIDE_BY_SIDE)
                .toList();
        return known.isEmpty() ? copy.languages.stream().limit(SIDE_BY_SIDE).toList() : known;
    }

    Length length(Declaration declaration, String lang) {
        return length(drafting.procedureOf(declaration), drafting.workingCopy(declaration), lang);
    }

    private Length length(Procedure procedure, WorkingCopy copy, String lang) {
        var texts = copy.rows.stream()
                .filter(row -> !row.isTitle() && row.type() != BlockType.LEAD)
                .map(row -> row.cell(lang).text())
                .filter(text -> !text.isBlank())
                .toList();
        return Length.of(procedure, lang, copy.mustHaveTitle().cell(lang).text(), texts, reader.locale());
    }

    private Column column(Procedure procedure, WorkingCopy copy, String lang) {
        var formula = procedure.formula().flatMap(words -> words.exactly(lang)).orElse("");
        return new Column(lang, name(lang), formula, length(procedure, copy, lang), lagging(copy, lang));
    }

    private List<Shown> languages(WorkingCopy copy, List<String> shown, String page) {
        if (copy.languages.size() < 2) {
            return List.of();
        }
        var first = shown.get(0);
        return copy.languages.stream()
                .map(lang -> new Shown(
                        lang,
                        name(lang),
                        page + "/edit?show=" + (lang.equals(first) ? lang : first + "," + lang),
                        shown.contains(lang),
                        lagging(copy, lang)))
                .toList();
    }

    private static int lagging(WorkingCopy copy, String lang) {
        return (int) copy.rows.stream().filter(row -> row.cell(lang).lags()).count();
    }

    private List<Option> more(Procedure procedure, WorkingCopy copy) {
        var allowed = procedure.languages().required();
        return (allowed.isEmpty() ? Stream.of(Locale.getISOLanguages()) : allowed.stream())
                .filter(lang -> !copy.languages.contains(lang))
                .map(lang -> new Option(lang, name(lang)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    private List<Part> parts(Procedure procedure, WorkingCopy copy, List<String> shown, Declaration declaration) {
        var structure = new Structure(procedure, copy.rows, copy.revision);
        return procedure.sections().stream()
                .filter(section -> section.type() != Section.Type.FORMULA)
                .map(section -> part(section, structure, shown, declaration))
                .toList();
    }

    private Part part(Section section, Structure structure, List<String> shown, Declaration declaration) {
        var rows = structure.rows().stream()
                .filter(row ->
                        structure.section(row).filter(section.type()::equals).isPresent())
                .toList();
        var views = new ArrayList<RowView>();
        int n = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var numbered = row.type() == BlockType.of(section.type());
            var label = numbered ? section.numbering().label(++n) : "";
            views.add(placed(row(row, label, shown, declaration), row, section, i == 0, i == rows.size() - 1));
        }
        var type = section.type().name().toLowerCase(ROOT);
        return new Part(
                type,
                section.heading()
                        .map(words -> words.in(reader.locale()))
                        .orElse(reader.say("declaration_section_" + type)),
                rows.stream().anyMatch(row -> row.type() == BlockType.LEAD)
                        ? List.of()
                        : section.opening().map(words -> leads(words, shown)).orElse(List.of()),
                hint(section),
                views,
                "ADD::" + BlockType.of(section.type()),
                reader.say(
                        "declaration_add_block",
                        reader.say("declaration_block_"
                                + BlockType.of(section.type()).name().toLowerCase(ROOT))));
    }

    private static List<String> leads(LocalText words, List<String> shown) {
        return shown.stream().map(lang -> words.exactly(lang).orElse("")).toList();
    }

    private String hint(Section section) {
        return section.min() > 0 ? reader.say("declaration_part_needs", section.min()) : "";
    }

    private RowView placed(RowView view, Row row, Section section, boolean first, boolean last) {
        var continued = row.type() == BlockType.SUBPARAGRAPH;
        var other = continued ? BlockType.of(section.type()) : BlockType.SUBPARAGRAPH;
        var lead = row.type() == BlockType.LEAD;
        return new RowView(
                view.key(),
                view.label(),
                view.kind(),
                view.cells(),
                first,
                last,
                !first && !lead,
                lead || first ? null : "RETYPE:" + row.key() + ":" + other,
                reader.say(continued ? "declaration_make_own" : "declaration_make_continued"),
                view.remark());
    }

    private RowView row(Row row, String label, List<String> shown, Declaration declaration) {
        return new RowView(
                row.key(),
                label,
                row.isTitle()
                        ? reader.say("declaration_title_label")
                        : reader.say("declaration_block_" + row.type().name().toLowerCase(ROOT)),
                shown.stream().map(lang -> cell(row, lang)).toList(),
                true,
                true,
                false,
                null,
                "",
                declaration.remarksOnReturn().getOrDefault(row.key(), ""));
    }

    private CellView cell(Row row, String lang) {
        var cell = row.cell(lang);
        int least = row.isTitle() ? 2 : 3;
        int lines = Math.min(MOST_LINES, Math.max(least, cell.text().length() / CHARACTERS_A_LINE + 2));
        return new CellView(row.key() + "_" + lang, lang, name(lang), cell.text(), cell.revision(), cell.lags(), lines);
    }

    private List<Aside> asides(Declaration declaration, WorkingCopy copy) {
        return CellEdit.asides(declaration.id).stream()
                .map(edit -> new Aside(
                        edit.authorName,
                        copy.row(edit.key).isPresent() ? "#row_" + edit.key : null,
                        edit.lang,
                        edit.text,
                        ":" + edit.key + "::" + edit.lang + ":" + edit.revision))
                .toList();
    }

    private String name(String lang) {
        return Locale.forLanguageTag(lang).getDisplayLanguage(reader.locale());
    }
}
