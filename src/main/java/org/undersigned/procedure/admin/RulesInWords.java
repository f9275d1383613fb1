package org.undersigned.procedure.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Numbering;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Say;
import org.undersigned.procedure.WordPolicy;

/**
 * The rules of one version in plain words.
 *
 * @param rows in the order of a procedure file
 */
record RulesInWords(List<Row> rows) {

    /**
     * One rule.
     *
     * @param says one line for each thing it says
     * @param policy whether it, or a part of it, is our own choice
     */
    record Row(String label, List<String> says, boolean policy) {}

    static RulesInWords of(Procedure procedure, Locale reader) {
        return new Writer(procedure, reader).write();
    }

    private static final class Writer {

        private final Procedure procedure;
        private final Locale reader;
        private final Say say;
        private final List<Row> rows = new ArrayList<>();

        private Writer(Procedure procedure, Locale reader) {
            this.procedure = procedure;
            this.reader = reader;
            this.say = (key, args) -> Messages.say(reader, key, args);
        }

        private RulesInWords write() {
            add("author", authors());
            add("sign", signers());
            add("words", procedure.words().map(this::words).orElse(List.of(say.say("rulebook_words_none"))));
            add("requires", requirements());
            add("admissibility", admissibility());
            add("window", List.of(window()));
            add("late", List.of(choice(procedure.late()), choice(procedure.republish())), "late", "republish");
            add("withdrawSignature", withdrawal());
            add("withdrawDeclaration", List.of(withdrawalOfText()));
            add("amendments", List.of(amendments()));
            add("numbering", numbers());
            add("languages", languages());
            add(
                    "print",
                    List.of(
                            choice(procedure.print().order()),
                            procedure.print().pattern().toString()));
            add("replaces", List.of(choice(procedure.replaces())));
            add("outcomes", outcomes(), "outcomes", "vote");
            add("answers", answers());
            add(
                    "legalEffect",
                    procedure.legalEffect().stream()
                            .map(text -> text.in(reader))
                            .toList());
            return new RulesInWords(rows);
        }

        private void add(String field, List<String> says, String... paths) {
            var fields = paths.length == 0 ? List.of(field) : List.of(paths);
            boolean policy = procedure.policy().stream().anyMatch(path -> fields.contains(path.split("\\.")[0]));
            if (!says.isEmpty()) {
                rows.add(new Row(say.say("rulebook_field_" + field.toLowerCase(Locale.ROOT)), says, policy));
            }
        }

        private List<String> authors() {
            var author = procedure.author();
            var lines = new ArrayList<String>();
            boolean many = author.max() >= 100_000;
            lines.add(say.say(
                    many ? "rulebook_author_from" : "rulebook_author_between",
                    author.min(),
                    author.max(),
                    Words.of(author.capacities(), reader)));
            if (author.shown() < author.max()) {
                lines.add(say.say("rulebook_author_shown", author.shown()));
            }
            if (author.distinctStates() > 0) {
                lines.add(say.say("rulebook_author_states", author.distinctStates()));
            }
            if (!author.onBehalfOf().isEmpty()) {
                lines.add(say.say("rulebook_author_behalf", Words.of(author.onBehalfOf(), reader)));
            }
            return lines;
        }

        private List<String> signers() {
            var sign = procedure.sign();
            var lines = new ArrayList<String>();
            lines.add(Words.of(sign.capacities(), reader));
            if (!sign.requiredData().isEmpty()) {
                lines.add(say.say("rulebook_sign_asked", Words.of(sign.requiredData(), reader)));
            }
            if (sign.declareInterest()) {
                lines.add(say.say("rulebook_sign_interest"));
            }
            if (sign.pseudonym()) {
                lines.add(say.say("rulebook_sign_pseudonym"));
            }
            if (!sign.minimumAge().isEmpty()) {
                lines.add(say.say("rulebook_sign_ages", Tables.of(sign.minimumAge())));
            }
            lines.add(choice(sign.delegation()));
            return lines;
        }

        private List<String> words(WordPolicy words) {
            var lines = new ArrayList<String>();
            lines.add(say.say("rulebook_words_max", words.max(), words.tolerance()));
            lines.add(say.say(words.countNumerals() ? "rulebook_words_numerals" : "rulebook_words_no_numerals"));
            lines.add(choice(words.enforcement()));
            if (words.when() == WordPolicy.When.URGENCY) {
                lines.add(choice(words.when()));
            }
            return lines;
        }

        private List<String> requirements() {
            var lines = new ArrayList<String>();
            for (var one : procedure.requires()) {
                lines.add(say.say("rulebook_requires", choice(one.stage()), one.sentence(say)));
                if (!one.excludeFromGroups().isEmpty()) {
                    lines.add(say.say("rulebook_requires_no_group", String.join(", ", one.excludeFromGroups())));
                }
                one.anyOf().stream()
                        .flatMap(way -> way.allOf().stream())
                        .filter(condition -> !condition.perState().isEmpty())
                        .forEach(condition ->
                                lines.add(say.say("rulebook_requires_states", Tables.of(condition.perState()))));
            }
            return lines.isEmpty() ? List.of(say.say("rulebook_requires_none")) : lines;
        }

        private List<String> admissibility() {
            var rule = procedure.admissibility();
            var lines = new ArrayList<String>();
            lines.add(choice(rule.by()));
            rule.grounds().forEach(ground -> lines.add(ground.text().in(reader)));
            return lines;
        }

        private String window() {
            var window = procedure.window();
            var end = window.duration()
                    .map(period -> say.say("rulebook_window_after", Words.of(period, reader)))
                    .orElseGet(() -> choice(window.closes()));
            return say.say("rulebook_window", choice(window.opens()), end, choice(window.onExpiry()));
        }

        private List<String> withdrawal() {
            var rule = procedure.withdrawSignature();
            var lines = new ArrayList<String>();
            lines.add(choice(rule.until()));
            if (rule.until() != org.undersigned.procedure.Withdrawal.Rule.NEVER) {
                lines.add(choice(rule.shown()));
                lines.add(choice(rule.ifAllWithdraw()));
            }
            rule.reason().ifPresent(reason -> lines.add(reason.in(reader)));
            return lines;
        }

        private String withdrawalOfText() {
            var rule = procedure.withdrawDeclaration();
            return rule.until()
                    .map(until -> say.say("rulebook_withdraw_text", choice(rule.by()), choice(until)))
                    .orElseGet(() -> choice(rule.by()));
        }

        private String amendments() {
            if (!procedure.amendments().allowed()) {
                return say.say("rulebook_amendments_none");
            }
            var suffix = procedure.amendments().suffix();
            return suffix.map(pattern -> say.say("rulebook_amendments_suffix", Samples.number(pattern)))
                    .orElseGet(() -> say.say("rulebook_amendments_allowed"));
        }

        private List<String> numbers() {
            var lines = new ArrayList<String>();
            for (Numbering.Named one : procedure.numbering().patterns()) {
                lines.add(say.say("rulebook_number", choice(one.kind()), Samples.number(one.pattern())));
            }
            lines.add(choice(procedure.numbering().scope()));
            procedure.numbering().editionSuffix().ifPresent(suffix -> lines.add(suffix.format(2, reader)));
            return lines;
        }

        private List<String> languages() {
            var languages = procedure.languages();
            var lines = new ArrayList<String>();
            if (!languages.required().isEmpty()) {
                lines.add(languages.required().stream()
                        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(reader))
                        .collect(Collectors.joining(", ")));
            }
            lines.add(choice(languages.mode()));
            lines.add(choice(languages.layout()));
            return lines;
        }

        private List<String> outcomes() {
            var lines = new ArrayList<String>();
            lines.add(Words.of(procedure.outcomes(), reader));
            if (procedure.vote() == Procedure.Vote.COUNTED) {
                lines.add(choice(procedure.vote()));
            }
            return lines;
        }

        private List<String> answers() {
            return procedure.answers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(due -> say.say("rulebook_answer", choice(due.getKey()), Words.of(due.getValue(), reader)))
                    .toList();
        }

        private String choice(Enum<?> choice) {
            return Words.of(choice, reader);
        }
    }
}
