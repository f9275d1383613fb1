package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Numbered;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.NumberPattern;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;

/**
 * Reads the numbers that a published text bears by the patterns of its procedure, and holds them against the calendar and
 * the texts that it refers to.
 */
@ApplicationScoped
class PrintedNumbers {

    private static final String FIELD = "numbers";

    @Inject
    Scopes scopes;

    /** What they are; refuses, naming the kind, what cannot be. */
    Numbered read(PublishedData text, Procedure procedure, String bodyId, RelatedTexts.Found related) {
        var complaints = new Complaints();
        var reading = new Reading(text, procedure, bodyId, related.replaced(), complaints);
        var numbered = related.amended().isPresent()
                ? complaints.tried(
                        FIELD,
                        () -> amendment(text, procedure, related.amended().get()))
                : complaints
                        .tried("date", () -> scopes.of(bodyId, procedure, text.date()))
                        .map(reading::numbered);
        complaints.refuseIfAny();
        return numbered.orElseThrow();
    }

    private static Numbered amendment(PublishedData text, Procedure procedure, Declaration amended) {
        var kind = procedure.numbering().referenceKind();
        var printed = text.numbers().get(kind);
        return new Amendment(procedure, amended)
                .numbered(printed == null ? "" : printed.strip())
                .orElseThrow(() -> Refusal.field(
                        kind.name(),
                        "tableoffice_data_no_number_of_amendment",
                        amended.number(kind, procedure).orElseThrow()));
    }

    /** One text's numbers on their way from print to parts. */
    private final class Reading {

        private final PublishedData text;
        private final Procedure procedure;
        private final String bodyId;
        private final List<Declaration> replaced;
        private final Complaints complaints;

        Reading(
                PublishedData text,
                Procedure procedure,
                String bodyId,
                List<Declaration> replaced,
                Complaints complaints) {
            this.text = text;
            this.procedure = procedure;
            this.bodyId = bodyId;
            this.replaced = replaced;
            this.complaints = complaints;
        }

        /** Null where something is wrong, of which there is a complaint. */
        Numbered numbered(String scope) {
            var parts = new EnumMap<Kind, Map<NumberPart, Integer>>(Kind.class);
            text.numbers().forEach((kind, printed) -> parts(kind, printed).ifPresent(read -> parts.put(kind, read)));
            inheritFile(parts);
            var known = procedure.numbering().referenceKind();
            if (!text.numbers().containsKey(known)) {
                complaints.at(FIELD + "." + known, "tableoffice_data_missing");
            }
            return parts.containsKey(known)
                    ? new Numbered(Numbers.ref(procedure, scope, parts), scope, "", parts)
                    : null;
        }

        private Optional<Map<NumberPart, Integer>> parts(Kind kind, String printed) {
            var field = FIELD + "." + kind;
            var pattern = procedure.numbering().pattern(kind).filter(any -> Numbers.AT_PUBLICATION.contains(kind));
            if (pattern.isEmpty()) {
                complaints.at(field, "tableoffice_data_number_not_here", procedure.id());
                return Optional.empty();
            }
            var read = pattern.flatMap(shape -> shape.parse(printed == null ? "" : printed.strip()));
            if (read.isEmpty()) {
                complaints.at(field, "tableoffice_data_number_unreadable", shown(pattern.get()));
            } else {
                check(kind, field, read.get());
            }
            return read;
        }

        /** Braces would be arguments of the message. */
        private static String shown(NumberPattern pattern) {
            return pattern.toString().replace('{', '<').replace('}', '>');
        }

        private void check(Kind kind, String field, Map<NumberPart, Integer> read) {
            read.forEach((part, number) -> complaints
                    .tried(field, () -> expected(kind, part))
                    .flatMap(expected -> expected)
                    .filter(expected -> !expected.equals(number))
                    .ifPresent(expected -> complaints.at(
                            field,
                            "tableoffice_data_number_contradicts",
                            String.valueOf(number),
                            String.valueOf(expected))));
        }

        /** What a part must be, where calendar, day or other texts decide that. A file may be of an earlier year. */
        private Optional<Integer> expected(Kind kind, NumberPart part) {
            return switch (part) {
                case TERM -> Optional.of(scopes.term(bodyId, text.date()).number);
                case SESSION -> Optional.of(scopes.session(bodyId, text.date()).number);
                case YEAR -> kind == Kind.DOSSIER
                        ? Optional.empty()
                        : Optional.of(text.date().getYear());
                case LOWEST -> Optional.of(Numbers.lowest(replaced));
                case N, BASE, SEQ -> Optional.empty();
            };
        }

        /** What stands in the place of other texts belongs to their file. */
        private void inheritFile(Map<Kind, Map<NumberPart, Integer>> parts) {
            var inherited = replaced.stream()
                    .map(one -> one.numbers.get(Kind.DOSSIER))
                    .filter(Objects::nonNull)
                    .findFirst();
            var own = Optional.ofNullable(parts.get(Kind.DOSSIER));
            inherited
                    .filter(file -> !file.equals(own.orElse(file)))
                    .ifPresent(file -> complaints.at(
                            FIELD + "." + Kind.DOSSIER,
                            "tableoffice_data_number_contradicts",
                            procedure.numbering().print(Kind.DOSSIER, own.orElseThrow()),
                            procedure.numbering().print(Kind.DOSSIER, file)));
            inherited
                    .filter(file -> procedure.numbering().pattern(Kind.DOSSIER).isPresent())
                    .ifPresent(file -> parts.put(Kind.DOSSIER, file));
        }
    }
}
