package org.undersigned.declaration;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.LanguageVersion.Standing;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;
import org.undersigned.procedure.WordCount;

/** Sets a typed text under the rules of its procedure: which languages, how long, opening words, keys of blocks. */
class Composition {

    private final Procedure procedure;
    private final List<Remark> remarks = new ArrayList<>();

    Composition(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The manuscript of a draft, which may still lack something; refuses what can never be right. */
    Manuscript draft(DraftText typed) {
        var text = typed.cleaned();
        if (text.versions().isEmpty()) {
            throw Refusal.field(titleField(firstLanguage()), "declaration_title_missing");
        }
        text.versions().forEach(this::checkLimits);
        checkLanguages(text);
        checkKeys(text);
        refuseIfWrong();
        var versions = new ArrayList<Manuscript.Version>();
        for (var version : text.versions()) {
            versions.add(set(version, versions.isEmpty()));
        }
        return new Manuscript(versions);
    }

    /** Refuses a wording that lacks what it needs before anybody signs it. */
    void mustBeComplete(List<LanguageVersion> versions) {
        for (var version : versions) {
            if (version.title.isEmpty()) {
                remark(titleField(version.lang), "declaration_title_missing");
            }
            if (version.body().isEmpty()) {
                remark(bodyField(version.lang), "declaration_text_missing");
            }
            checkWords(version);
            checkMinima(version);
            checkCharacters(version);
        }
        checkRequiredLanguages(versions);
        refuseIfWrong();
    }

    private void checkWords(LanguageVersion version) {
        WordCounts.of(procedure, version)
                .filter(WordCount::refuses)
                .ifPresent(count ->
                        remark(bodyField(version.lang), "declaration_too_many_words", count.words(), count.max()));
    }

    /** A text that has nothing yet is told so, and not section by section. */
    private void checkMinima(LanguageVersion version) {
        if (!version.body().isEmpty()) {
            for (var section : procedure.sections()) {
                if (section.type() != Section.Type.FORMULA && main(version.blocks, section) < section.min()) {
                    remark(
                            bodyField(version.lang),
                            "declaration_section_too_short",
                            named("declaration_section_", section.type()),
                            section.min());
                }
            }
        }
    }

    private void checkCharacters(LanguageVersion version) {
        for (var section : TextSection.of(procedure, version)) {
            var characters = Section.characters(
                    section.blocks().stream().map(TextSection.TextBlock::text).toList());
            procedure
                    .section(section.type())
                    .map(Section::characters)
                    .filter(most -> most.isPresent() && characters > most.getAsInt())
                    .ifPresent(most -> remark(
                            bodyField(version.lang),
                            "declaration_section_too_many_characters",
                            named("declaration_section_", section.type()),
                            characters,
                            most.getAsInt()));
        }
    }

    private void checkRequiredLanguages(List<LanguageVersion> versions) {
        if (procedure.languages().mode() == Languages.Mode.ALL) {
            procedure.languages().required().stream()
                    .filter(lang -> versions.stream().noneMatch(v -> v.lang.equals(lang)))
                    .forEach(lang -> remark(titleField(lang), "declaration_language_missing", lang));
        }
    }

    private void checkLanguages(DraftText text) {
        var seen = new HashSet<String>();
        var allowed = procedure.languages().required();
        for (var version : text.versions()) {
            if (!allowed.isEmpty() && !allowed.contains(version.lang())) {
                remark("lang", "declaration_language_not_allowed", version.lang(), String.join(", ", allowed));
            } else if (!seen.add(version.lang())) {
                remark("lang", "declaration_language_twice", version.lang());
            }
        }
    }

    /** A key is of one block, and of blocks of one kind in every language. */
    private void checkKeys(DraftText text) {
        var types = new HashMap<String, BlockType>();
        for (var version : text.versions()) {
            var seen = new HashSet<String>();
            for (var block : version.blocks()) {
                var type = block.key() == null ? block.type() : types.putIfAbsent(block.key(), block.type());
                if (block.key() != null && (!seen.add(block.key()) || type != null && type != block.type())) {
                    remark(bodyField(version.lang()), "declaration_block_key_twice", block.key());
                }
            }
        }
    }

    private void checkLimits(DraftText.Version version) {
        var limits = procedure.limits();
        if (length(version.title()) > limits.titleCharacters()) {
            remark(titleField(version.lang()), "declaration_title_too_long", limits.titleCharacters());
        }
        if (version.blocks().size() > limits.paragraphs()) {
            remark(bodyField(version.lang()), "declaration_too_many_paragraphs", limits.paragraphs());
        }
        if (version.blocks().stream().anyMatch(block -> length(block.text()) > limits.paragraphCharacters())) {
            remark(bodyField(version.lang()), "declaration_paragraph_too_long", limits.paragraphCharacters());
        }
        checkSections(version);
    }

    private void checkSections(DraftText.Version version) {
        var setting = new Setting(procedure, version);
        setting.strays().stream()
                .map(Block::type)
                .distinct()
                .forEach(type -> remark(
                        bodyField(version.lang()),
                        "declaration_block_not_here",
                        type.name().toLowerCase(ROOT)));
        for (var section : procedure.sections()) {
            long blocks = main(setting.of(section.type()), section);
            if (blocks > section.max()) {
                remark(
                        bodyField(version.lang()),
                        "declaration_section_too_long",
                        named("declaration_section_", section.type()),
                        section.max());
            }
        }
    }

    private static long main(List<Block> blocks, Section section) {
        return blocks.stream()
                .filter(block ->
                        block.type().section().filter(section.type()::equals).isPresent())
                .count();
    }

    private Manuscript.Version set(DraftText.Version version, boolean first) {
        var blocks = new ArrayList<Block>();
        openingWords(version).ifPresent(words -> blocks.add(new Block("formula", BlockType.FORMULA, words)));
        blocks.addAll(new Setting(procedure, version).inOrder());
        return new Manuscript.Version(version.lang(), standing(first), version.title(), blocks);
    }

    private Optional<String> openingWords(DraftText.Version version) {
        return Optional.ofNullable(version.formula())
                .or(() -> procedure.formula().flatMap(formula -> formula.exactly(version.lang())));
    }

    private Standing standing(boolean first) {
        return first || procedure.languages().mode() == Languages.Mode.ALL ? Standing.ORIGINAL : Standing.OFFICIAL;
    }

    private String firstLanguage() {
        return procedure.languages().required().stream().findFirst().orElse("en");
    }

    private static Messages.Worded named(String prefix, Enum<?> type) {
        return reader -> Messages.say(reader, prefix + type.name().toLowerCase(ROOT));
    }

    private void remark(String field, String key, Object... args) {
        remarks.add(new Remark(field, key, List.of(args)));
    }

    private void refuseIfWrong() {
        if (!remarks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, remarks);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String titleField(String lang) {
        return "title_" + lang;
    }

    private static String bodyField(String lang) {
        return "body_" + lang;
    }
}
