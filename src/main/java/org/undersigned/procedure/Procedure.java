package org.undersigned.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of a body's dated rulebook, as data. A declaration pins {@code id} and {@code version().id()}; a new
 * version never changes what was tabled under an old one.
 *
 * @param id the procedure, such as {@code pace-written-declaration}
 * @param body id of the body that owns it, such as {@code pace}
 * @param version this version and when it is in force
 * @param timeZone where the body's days begin and end
 * @param title what the procedure is called
 * @param refPrefix beginning of the readable address of a numbered text, such as {@code pace-wd}
 * @param formula the opening words, when the text has a section FORMULA
 * @param author who may author
 * @param sign who may sign
 * @param words how long a text may be; empty where there is no limit
 * @param limits our own limits
 * @param requires what each stage asks for
 * @param admissibility who decides, on what grounds
 * @param window when signatures are taken
 * @param late whether names may be added after tabling
 * @param republish how added names are published
 * @param withdrawSignature whether a signature may be withdrawn
 * @param withdrawDeclaration whether the text may be withdrawn
 * @param amendments whether the text may be amended
 * @param numbering its numbers
 * @param languages its languages
 * @param sections its parts in order
 * @param print how signatories are printed
 * @param replaces what a text replaces when it is tabled
 * @param outcomes what may become of it
 * @param vote how the assembly decides on it
 * @param answers within how long an answer is due to a text that has reached a stage
 * @param legalEffect what it means in law, for the reader
 * @param policy paths of the fields that are our own choice, the institution having no rule that we could find
 */
public record Procedure(
        String id,
        String body,
        Version version,
        ZoneId timeZone,
        LocalText title,
        String refPrefix,
        Optional<LocalText> formula,
        Authorship author,
        Signing sign,
        Optional<WordPolicy> words,
        Limits limits,
        List<Requirement> requires,
        Admissibility admissibility,
        Window window,
        Late late,
        Republish republish,
        Withdrawal withdrawSignature,
        DeclarationWithdrawal withdrawDeclaration,
        Amendments amendments,
        Numbering numbering,
        Languages languages,
        List<Section> sections,
        PrintForm print,
        Replaces replaces,
        List<Outcome> outcomes,
        Vote vote,
        Map<Stage, Period> answers,
        Optional<LocalText> legalEffect,
        Set<String> policy) {

    /** What a text replaces when it is tabled. */
    public enum Replaces {
        NOTHING,
        /** A joint motion stands in the place of its signatories' own motions. */
        MOTIONS_OF_SIGNATORIES
    }

    /** How the assembly decides on a text. */
    public enum Vote {
        NONE,
        /** In favour, against and abstentions are counted and published. */
        COUNTED
    }

    /** Whether it is in force on that day of its time zone. */
    public boolean isInForce(LocalDate day) {
        return version.covers(day);
    }

    /** The calendar day of the body at that moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** What a stage asks for, held against the counts. A stage that asks for nothing is met. */
    public Checklist checklist(Stage stage, Counts counts) {
        return requirement(stage)
                .map(requirement -> requirement.check(counts))
                .orElseGet(() -> new Checklist(stage, List.of(), 0));
    }

    /** The requirement of a stage, if it has one. */
    public Optional<Requirement> requirement(Stage stage) {
        return requires.stream().filter(one -> one.stage() == stage).findFirst();
    }

    /** The stage whose requirements must be met before the text is handed to the table office; empty for none. */
    public Optional<Stage> handIn() {
        return Stream.of(Stage.TABLE, Stage.PUBLISH, Stage.SUBMIT)
                .filter(stage -> stage != Stage.SUBMIT || window.opens() == Window.Opening.GATHERING)
                .filter(stage -> requirement(stage).isPresent())
                .findFirst();
    }

    /** Its section of that type, if it has one. */
    public Optional<Section> section(Section.Type type) {
        return sections.stream().filter(one -> one.type() == type).findFirst();
    }

    /** Signatories in the order of print. */
    public List<Signatory> inPrintOrder(List<Signatory> signatories) {
        return print.order().arrange(signatories, print.particles(), one -> one);
    }

    /**
     * The readable reference of a text, {@code pace-wd-745} for "No. 745": the prefix and the numbers of the pattern
     * that the text is known by. Empty when the text is not of that pattern.
     */
    public Optional<String> reference(String number) {
        return reference(number, refPrefix);
    }

    /**
     * The same where a number is unique only within a session: {@code uk-edm-2024-25-95} for "95".
     *
     * @param within what the session is called, such as {@code 2024-25}
     */
    public Optional<String> referenceWithin(String within, String number) {
        var plain = within.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return reference(number, refPrefix + "-" + plain);
    }

    private Optional<String> reference(String number, String prefix) {
        var pattern = numbering.patterns().get(0).pattern();
        return pattern.parse(number).map(numbers -> pattern.parts().stream()
                .map(part -> "-" + numbers.get(part))
                .collect(Collectors.joining("", prefix, "")));
    }

    static Comparator<Procedure> byIdAndTime() {
        return Comparator.comparing(Procedure::id)
                .thenComparing(one -> one.version().validFrom());
    }
}
