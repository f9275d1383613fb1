package org.undersigned.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.procedure.Section;

/** Kinds of blocks of a text; the procedure says in which sections they stand and how they are numbered. */
public enum BlockType {
    /** The opening words ("We, the undersigned, declare the following:"). */
    FORMULA(Section.Type.FORMULA),
    PARAGRAPH(Section.Type.PARAGRAPHS),
    CITATION(Section.Type.CITATIONS),
    RECITAL(Section.Type.RECITALS),
    /** An operative clause. */
    REQUEST(Section.Type.REQUESTS),
    EXPLANATORY(Section.Type.EXPLANATION),
    BACKGROUND(Section.Type.BACKGROUND),
    DETAIL(Section.Type.DETAILS),
    OBJECTIVE(Section.Type.OBJECTIVES),
    LETTERHEAD(Section.Type.LETTERHEAD),
    ADDRESSEE(Section.Type.ADDRESSEES),
    SALUTATION(Section.Type.SALUTATION),
    DEMAND(Section.Type.DEMANDS),
    FACT(Section.Type.FACTS),
    LAW(Section.Type.LAW),
    CASE_SHEET(Section.Type.CASE_SHEETS),
    ANNEX(Section.Type.ANNEX),
    /** Goes on with the block before it, without a number of its own: the reasons of a demand, the story of a case. */
    SUBPARAGRAPH(null),
    /** Words of the institution that lead into the section of the block after it ("calls on the Government:"). */
    LEAD(null);

    private final Section.Type section;

    BlockType(Section.Type section) {
        this.section = section;
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
