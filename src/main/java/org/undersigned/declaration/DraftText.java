package org.undersigned.declaration;

import java.util.List;

/**
 * A text as its authors type it.
 *
 * @param versions one for each language; those left empty are left out
 */
public record DraftText(List<Version> versions) {

    /**
     * The text in one language.
     *
     * @param lang BCP 47
     * @param title one line
     * @param formula opening words of an older text; null for those of the procedure
     * @param blocks in order; sections follow one another in the order of the procedure whatever order they come in
     */
    public record Version(String lang, String title, String formula, List<Block> blocks) {

        /** A text of paragraphs that opens with the words of its procedure. */
        public Version(String lang, String title, List<String> paragraphs) {
            this(lang, title, null, Block.paragraphs(paragraphs));
        }

        /** From a form: paragraphs are separated by empty lines. */
        public static Version typed(String lang, String title, String body) {
            return new Version(
                    lang, PlainText.line("title_" + lang, title), PlainText.paragraphs("body_" + lang, body));
        }

        boolean isEmpty() {
            return title.isEmpty() && blocks.isEmpty();
        }

        private Version cleaned() {
            return new Version(
                    PlainText.line("lang", lang),
                    PlainText.line("title_" + lang, title),
                    formula,
                    (blocks == null ? List.<Block>of() : blocks)
                            .stream()
                                    .map(this::cleaned)
                                    .filter(block -> !block.text().isEmpty())
                                    .toList());
        }

        private Block cleaned(Block block) {
            return new Block(block.key(), block.type(), PlainText.line("body_" + lang, block.text()));
        }
    }

    /** The text of a wording. */
    static DraftText of(List<LanguageVersion> versions) {
        return new DraftText(versions.stream()
                .map(v -> new Version(v.lang, v.title, v.formula().isEmpty() ? null : v.formula(), v.body()))
                .toList());
    }

    /** The same with every line fit to be kept, and without the languages left empty. */
    DraftText cleaned() {
        var given = versions == null ? List.<Version>of() : versions;
        return new DraftText(
                given.stream().map(Version::cleaned).filter(v -> !v.isEmpty()).toList());
    }
}
