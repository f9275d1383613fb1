package org.undersigned.declaration.reading;

import java.util.List;
import java.util.Optional;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;
import org.undersigned.procedure.Section.Numbers;
import org.undersigned.procedure.Section.Type;

/** The sections of a procedure in their order, and in which of them the reader is. */
class Course {

    private static final int BEFORE_THE_FIRST = -1;

    private final List<Section> sections;
    private int at = BEFORE_THE_FIRST;

    Course(Procedure procedure) {
        this.sections = procedure.sections();
    }

    boolean isBeforeTheFirst() {
        return at == BEFORE_THE_FIRST;
    }

    /** Index of the section, or -1 before the first. */
    int at() {
        return at;
    }

    Section here() {
        return sections.get(at);
    }

    boolean isIn(Type type) {
        return at != BEFORE_THE_FIRST && here().type() == type;
    }

    void goTo(int section) {
        at = section;
    }

    /** Goes to the section of that type; where there is none, stays. */
    boolean goTo(Type type) {
        indexOf(type).ifPresent(this::goTo);
        return isIn(type);
    }

    boolean has(Type type) {
        return indexOf(type).isPresent();
    }

    /** Whether the section of that type is there and not yet behind. */
    boolean mayCome(Type type) {
        return indexOf(type).filter(index -> index >= at).isPresent();
    }

    Optional<Integer> indexOf(Type type) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).type() == type) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Sections from here on, by index. */
    List<Integer> ahead() {
        return java.util.stream.IntStream.range(Math.max(0, at), sections.size())
                .boxed()
                .toList();
    }

    Section section(int index) {
        return sections.get(index);
    }

    /** Where a text without headings begins: the first section of plain paragraphs, else the first there is. */
    void begin() {
        at = 0;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).numbering() == Numbers.NONE
                    && isOfParagraphs(sections.get(i).type())) {
                at = i;
                return;
            }
        }
    }

    private static boolean isOfParagraphs(Type type) {
        return type != Type.FORMULA && type != Type.CITATIONS && type != Type.ANNEX;
    }

    /** Sections that ask for something. */
    List<Section> required() {
        return sections.stream().filter(section -> section.min() > 0).toList();
    }
}
