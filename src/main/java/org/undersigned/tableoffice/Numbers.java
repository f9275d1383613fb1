package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Numbered;
import org.undersigned.declaration.Relation;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.NumberPattern;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;

/** Gives texts their numbers: by the patterns of the procedure ({@code No. 745}, {@code Doc. 15575}), per scope. */
@ApplicationScoped
public class Numbers {

    /** Leaves room to count on. */
    static final int HIGHEST = 999_999_999;

    /** Who types a number that leaves out more than so many is asked whether it is meant. */
    private static final int SURPRISING = 100;

    /** Given when a text is published; that of an adopted text comes later. */
    static final List<Kind> AT_PUBLICATION = List.of(Kind.NUMBER, Kind.DOCUMENT, Kind.DOSSIER);

    private static final Set<NumberPart> COUNTED = Set.of(NumberPart.N, NumberPart.BASE);

    @Inject
    Series series;

    @Inject
    Scopes scopes;

    @Inject
    Drafting drafting;

    /** Name of the field in which an officer types a number of that kind. */
    static String field(Kind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case DOCUMENT -> "documentNumber";
            case DOSSIER -> "dossierNumber";
            case ADOPTED_TEXT -> "adoptedNumber";
        };
    }

    /** The numbers that would be given on that day if nothing is wished for; those that nobody chooses are left out. */
    Map<Kind, Integer> next(Declaration declaration, Procedure procedure, LocalDate on) {
        var next = new EnumMap<Kind, Integer>(Kind.class);
        var scope = scopes.of(declaration, procedure, on);
        for (var kind : AT_PUBLICATION) {
            procedure
                    .numbering()
                    .pattern(kind)
                    .filter(pattern -> isCounted(pattern)
                            && Relation.amendedBy(declaration).isEmpty()
                            && (kind != Kind.DOSSIER || inherited(declaration).isEmpty()))
                    .ifPresent(pattern ->
                            next.put(kind, series.last(declaration.bodyId, name(kind, procedure), scope) + 1));
        }
        return next;
    }

    /**
     * Gives the wanted numbers, or the next ones where none is wanted; refuses a number that is taken. The series stay
     * locked until the end of the transaction, so that no two declarations get the same.
     */
    Numbered give(Declaration declaration, Procedure procedure, Admission wish, LocalDate on) {
        var amended = Relation.amendedBy(declaration);
        if (amended.isPresent()) {
            return new Amendment(procedure, amended.get()).numbered(series);
        }
        var scope = scopes.of(declaration, procedure, on);
        var parts = new EnumMap<Kind, Map<NumberPart, Integer>>(Kind.class);
        for (var kind : AT_PUBLICATION) {
            procedure.numbering().pattern(kind).ifPresent(pattern -> {
                var known = kind == Kind.DOSSIER ? inherited(declaration) : Optional.<Map<NumberPart, Integer>>empty();
                parts.put(kind, known.orElseGet(() -> given(kind, pattern, declaration, procedure, wish, on)));
            });
        }
        var numbered = new Numbered(ref(procedure, scope, parts), scope, "", parts);
        Taken.refuse(declaration, numbered);
        return numbered;
    }

    /** Takes numbers that were given elsewhere, and counts on from them; refuses those that another text bears. */
    void take(Declaration declaration, Procedure procedure, Numbered numbered) {
        var amended = Relation.amendedBy(declaration);
        if (amended.isPresent()) {
            new Amendment(procedure, amended.get()).taken(series, numbered);
            return;
        }
        numbered.parts().forEach((kind, parts) -> {
            if (isCounted(procedure.numbering().pattern(kind).orElseThrow())) {
                var wish = new Series.Wish(field(kind), numbered.running(kind), HIGHEST);
                series.give(declaration.bodyId, name(kind, procedure), numbered.scope(), wish);
            }
        });
        Taken.refuse(declaration, numbered);
    }

    /** Refuses what could not be given on that day, and a leap that nobody may have meant; gives nothing. */
    void mustBePossible(Declaration declaration, Procedure procedure, Admission wish, LocalDate on) {
        var scope = scopes.of(declaration, procedure, on);
        next(declaration, procedure, on)
                .forEach((kind, next) ->
                        Series.mustBeMeant(wish.numbers().getOrDefault(kind, next), next - 1, wish(kind, wish)));
        wish.numbers().forEach((kind, number) -> Taken.refuse(declaration, kind, scope, number));
    }

    /**
     * Gives an adopted text its own number, such as "P9_TA(2021)0056".
     *
     * @param wanted the running number that the assembly gave it, or null for the next
     * @return as printed
     * @throws Refusal (409) where the procedure numbers no adopted texts
     */
    @Transactional
    public String giveAdopted(Declaration declaration, Integer wanted, LocalDate on) {
        var procedure = drafting.procedureOf(declaration);
        var pattern = procedure
                .numbering()
                .pattern(Kind.ADOPTED_TEXT)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_adopted_not_numbered"));
        var scope = scopes.of(declaration, procedure, on);
        var wish = new Series.Wish(field(Kind.ADOPTED_TEXT), wanted, HIGHEST);
        var given = series.give(declaration.bodyId, name(Kind.ADOPTED_TEXT, procedure), scope, wish);
        declaration.bears(Kind.ADOPTED_TEXT, parts(pattern, given, declaration, on));
        return declaration.number(Kind.ADOPTED_TEXT, procedure).orElseThrow();
    }

    private static Series.Wish wish(Kind kind, Admission wish) {
        return new Series.Wish(field(kind), wish.numbers().get(kind), wish.sure() ? HIGHEST : SURPRISING);
    }

    static boolean isCounted(NumberPattern pattern) {
        return pattern.parts().stream().anyMatch(COUNTED::contains);
    }

    /** The documents of a body run on whatever they are; everything else is counted by procedure. */
    private static String name(Kind kind, Procedure procedure) {
        return switch (kind) {
            case NUMBER -> procedure.id();
            case DOCUMENT -> "documents";
            case DOSSIER -> "dossiers";
            case ADOPTED_TEXT -> "adopted";
        };
    }

    private Map<NumberPart, Integer> parts(NumberPattern pattern, int given, Declaration declaration, LocalDate on) {
        var parts = new EnumMap<NumberPart, Integer>(NumberPart.class);
        for (var part : pattern.parts()) {
            parts.put(
                    part,
                    switch (part) {
                        case N, BASE -> given;
                        case SEQ -> 1;
                        case YEAR -> on.getYear();
                        case TERM -> scopes.term(declaration.bodyId, on).number;
                        case SESSION -> scopes.session(declaration.bodyId, on).number;
                        case LOWEST -> lowest(declaration);
                    });
        }
        return parts;
    }

    private Map<NumberPart, Integer> given(
            Kind kind,
            NumberPattern pattern,
            Declaration declaration,
            Procedure procedure,
            Admission wish,
            LocalDate on) {
        var scope = scopes.of(declaration, procedure, on);
        var given = isCounted(pattern)
                ? series.give(declaration.bodyId, name(kind, procedure), scope, wish(kind, wish))
                : 0;
        return parts(pattern, given, declaration, on);
    }

    /** What replaces other texts belongs to their file. */
    private static Optional<Map<NumberPart, Integer>> inherited(Declaration declaration) {
        return Relation.replacedBy(declaration).stream()
                .map(replaced -> replaced.numbers.get(Kind.DOSSIER))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static int lowest(Declaration declaration) {
        return lowest(Relation.replacedBy(declaration));
    }

    /** The lowest number of texts that are replaced. */
    static int lowest(List<Declaration> replaced) {
        return replaced.stream()
                .map(one -> one.number)
                .filter(number -> number != null)
                .min(Integer::compare)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_replaces_nothing"));
    }

    /** Readable address under these numbers. */
    static String ref(Procedure procedure, String scope, Map<Kind, Map<NumberPart, Integer>> parts) {
        var kind = procedure.numbering().referenceKind();
        var pattern = procedure.numbering().pattern(kind).orElseThrow();
        var tellsScope = Scopes.part(procedure).map(pattern.parts()::contains).orElse(true);
        var numbers = pattern.parts().stream()
                .map(part -> "-" + parts.get(kind).get(part))
                .collect(Collectors.joining());
        return procedure.refPrefix() + (tellsScope ? "" : "-" + slug(scope)) + numbers;
    }

    private static String slug(String scope) {
        return scope.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
