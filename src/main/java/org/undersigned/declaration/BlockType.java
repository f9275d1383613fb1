package org.undersigned.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.procedure.Section;

/** Kinds of blocks of a text; the procedure says in which sections they stand and how they are numbered. */
public enum BlockType {
    /** The opening words ("We, the undersigned, declare the following:"). */
    FORMULA("formula", Section.Type.FORMULA),
    PARAGRAPH("p", Section.Type.PARAGRAPHS),
    CITATION("c", Section.Type.CITATIONS),
    RECITAL("r", Section.Type.RECITALS),
    /** An operative clause. */
    REQUEST("q", Section.Type.REQUESTS),
    EXPLANATORY("e", Section.Type.EXPLANATION),
    BACKGROUND("b", Section.Type.BACKGROUND),
    DETAIL("d", Section.Type.DETAILS),
    OBJECTIVE("o", Section.Type.OBJECTIVES),
    LETTERHEAD("h", Section.Type.LETTERHEAD),
    ADDRESSEE("a", Section.Type.ADDRESSEES),
    SALUTATION("s", Section.Type.SALUTATION),
    DEMAND("n", Section.Type.DEMANDS),
    FACT("f", Section.Type.FACTS),
    LAW("l", Section.Type.LAW),
    CASE_SHEET("k", Section.Type.CASE_SHEETS),
    ANNEX("x", Section.Type.ANNEX),
    /** Goes on with the block before it, without a number of its own: the reasons of a demand, the story of a case. */
    SUBPARAGRAPH("u", null),
    /** Words of the institution that lead into the section of the block after it ("calls on the Government:"). */
    LEAD("lead", null);

    private final String prefix;
    private final Section.Type section;

    BlockType(String prefix, Section.Type section) {
        this.prefix = prefix;
        this.section = section;
    }

    /** What the keys of such blocks begin with. */
    public String prefix() {
        return prefix;
    }

    /** The section in which it stands; empty for what belongs to the block before or after it. */
    public Optional<Section.Type> section() {
        return Optional.ofNullable(section);
    }

    /** What stands in a section: its own type, and what goes on with one. */
    public static BlockType of(Section.Type section) {
        return Arrays.stream(values())
                .filter(type -> type.section == section)
                .findFirst()
                .orElseThrow();
    }

    /** What an author may choose for a block of a section. */
    public static List<BlockType> choices(Section.Type section) {
        return section == Section.Type.FORMULA ? List.of() : List.of(of(section), SUBPARAGRAPH);
    }
}
