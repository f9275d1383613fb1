package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** From the paragraphs of a source to the text under its procedure. */
class Understanding {

    private static final int OTHER_PARTS = 100;

    private final Procedure procedure;

    Understanding(Procedure procedure) {
        this.procedure = procedure;
    }

    /** @throws Refusal (422) where a language has more passages than the procedure takes */
    TextRead of(Source source) {
        var scripts = new ArrayList<Script>();
        byLanguage(source.pieces()).forEach((lang, pieces) -> scripts.add(new Walk(procedure, lang, pieces).read()));
        var pairing = new Pairing(scripts.stream().map(Script::version).toList());
        var versions = pairing.keyed();
        versions.forEach(this::mustFit);
        var remarks = Stream.of(
                        source.remarks().stream(),
                        scripts.stream().flatMap(script -> script.remarks().stream()),
                        pairing.remarks().stream())
                .flatMap(some -> some)
                .sorted(Comparator.comparingInt(remark -> remark.place().number()))
                .toList();
        return new TextRead(
                versions,
                remarks,
                scripts.stream().flatMap(script -> script.leftOut().stream()).toList());
    }

    private LinkedHashMap<String, List<Piece>> byLanguage(List<Piece> pieces) {
        var languages = new LinkedHashMap<String, List<Piece>>();
        procedure.languages().required().forEach(lang -> languages.put(lang, new ArrayList<>()));
        pieces.forEach(piece -> languages
                .computeIfAbsent(piece.lang(), any -> new ArrayList<>())
                .add(piece));
        languages.values().removeIf(List::isEmpty);
        return languages;
    }

    /** Headings, names and dates come on top of the blocks; beyond that nothing is looked at. */
    private void mustFit(List<Piece> pieces) {
        int most = procedure.limits().paragraphs();
        if (pieces.size() > 2 * most + OTHER_PARTS) {
            throw tooMany(pieces.get(most).place(), pieces.size());
        }
    }

    private Refusal tooMany(Place place, int number) {
        return Refusal.field(
                place.toString(),
                "reading_too_many_passages",
                number,
                procedure.limits().paragraphs());
    }

    private void mustFit(TextRead.InLanguage version) {
        var limits = procedure.limits();
        int most = limits.paragraphs();
        if (version.passages().size() > most) {
            throw tooMany(
                    version.passages().get(most).place(), version.passages().size());
        }
        for (var passage : version.passages()) {
            if (passage.text().codePointCount(0, passage.text().length()) > limits.paragraphCharacters()) {
                throw Refusal.field(
                        passage.place().toString(), "reading_passage_too_long", limits.paragraphCharacters());
            }
        }
    }
}
