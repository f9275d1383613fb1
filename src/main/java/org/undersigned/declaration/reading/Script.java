package org.undersigned.declaration.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.declaration.BlockType;

/** What has been understood so far of the text in one language. */
class Script {

    private final String lang;
    private final List<Passage> passages = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String title = "";
    private LocalDate date;

    Script(String lang) {
        this.lang = lang;
    }

    void add(Piece piece, BlockType type) {
        add(piece, type, piece.text(), "");
    }

    void add(Piece piece, BlockType type, String text, String label) {
        passages.add(new Passage("", type, text, label, piece.place()));
    }

    /** Goes on with the last passage. */
    void append(String between, Piece piece) {
        int last = passages.size() - 1;
        var open = passages.get(last);
        passages.set(
                last, new Passage("", open.type(), open.text() + between + piece.text(), open.label(), open.place()));
    }

    boolean isEmpty() {
        return passages.isEmpty();
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean has(BlockType type) {
        return passages.stream().anyMatch(passage -> passage.type() == type);
    }

    /** Whether the last passage is of that type, or goes on with one that is. */
    boolean endsWith(BlockType type) {
        for (int i = passages.size() - 1; i >= 0; i--) {
            if (passages.get(i).type() != BlockType.SUBPARAGRAPH) {
                return passages.get(i).type() == type;
            }
        }
        return false;
    }

    /** The first title is the title; a second one is told. */
    void title(Piece piece, String text) {
        if (title.isEmpty()) {
            title = text;
        } else {
            tell(piece, "reading_second_title", text);
            leave(piece, LeftOut.Kind.HEADING);
        }
    }

    void date(Piece piece) {
        date = Days.read(piece.text(), lang).orElse(date);
        leave(piece, LeftOut.Kind.DATE);
    }

    void leave(Piece piece, LeftOut.Kind kind) {
        leftOut.add(new LeftOut(piece.place(), lang, kind, piece.text()));
    }

    void tell(Piece piece, String key, Object... args) {
        tell(piece.place(), key, args);
    }

    void tell(Place place, String key, Object... args) {
        remarks.add(Remark.of(place, lang, key, args));
    }

    /** Where the last passage begins that speaks so. */
    Optional<Place> find(Pattern words) {
        return passages.stream()
                .filter(passage -> words.matcher(passage.text()).find())
                .map(Passage::place)
                .reduce((first, last) -> last);
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    TextRead.InLanguage version() {
        return new TextRead.InLanguage(lang, title, List.copyOf(passages), Optional.ofNullable(date));
    }
}
