package org.undersigned.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.undersigned.procedure.Procedure.Replaces;
import org.undersigned.procedure.Procedure.Vote;
import org.yaml.snakeyaml.error.Mark;

/** The top level of a procedure file: one set of rules and the versions that share it. */
final class ProcedureFields {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,49}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z.]{1,100}");
    private static final String ID_SHAPE = "lower-case letters, digits and hyphens, at most 50";

    private ProcedureFields() {}

    private record Dated(Version version, Mark mark) {}

    /** A version of a procedure and the place in its file where it is declared. */
    record Placed(Procedure procedure, Mark mark) {}

    /** @param retired versions that end earlier than their file says */
    static List<Placed> read(Fields fields, Map<VersionKey, LocalDate> retired) {
        var versions = fields.objects("versions", one -> new Dated(Version.from(one), one.mark()));
        var rules = rules(fields);
        Contradictions.report(fields, rules.apply(null));
        return versions.stream()
                .map(dated -> new Placed(rules.apply(ended(fields, dated.version(), retired)), dated.mark()))
                .toList();
    }

    private static Version ended(Fields fields, Version version, Map<VersionKey, LocalDate> retired) {
        var end = retired.get(new VersionKey(fields.text("id"), version.id()));
        return end == null ? version : version.endedBy(end);
    }

    /** The rules that all versions of the file share. */
    private static Function<Version, Procedure> rules(Fields fields) {
        var id = fields.text("id", ID, ID_SHAPE);
        var body = fields.text("body", ID, ID_SHAPE);
        var zone = zone(fields);
        var title = fields.object("title", LocalText::from);
        var refPrefix = fields.text("refPrefix", ID, ID_SHAPE);
        var formula = fields.maybeObject("formula", LocalText::from);
        var author = fields.object("author", Authorship::from);
        var sign = fields.object("sign", Signing::from);
        var words = fields.maybeObject("words", WordPolicy::from);
        var limits = fields.maybeObject("limits", Limits::from).orElse(Limits.USUAL);
        var requires = fields.maybeObjects("requires", Requirement::from);
        var admissibility =
                fields.maybeObject("admissibility", Admissibility::from).orElse(Admissibility.NONE);
        var window = fields.object("window", Window::from);
        var late = fields.one("late", Late.class);
        var republish = fields.one("republish", Republish.class);
        var withdrawSignature = fields.object("withdrawSignature", Withdrawal::from);
        var withdrawDeclaration = fields.object("withdrawDeclaration", DeclarationWithdrawal::from);
        var amendments = fields.maybeObject("amendments", Amendments::from).orElse(Amendments.NONE);
        var numbering = fields.object("numbering", Numbering::from);
        var languages = fields.object("languages", Languages::from);
        var sections = fields.objects("sections", Section::from);
        var print = fields.object("print", PrintForm::from);
        var replaces = fields.maybeOne("replaces", Replaces.class).orElse(Replaces.NOTHING);
        var outcomes = fields.many("outcomes", Outcome.class);
        var vote = fields.maybeOne("vote", Vote.class).orElse(Vote.NONE);
        Map<Stage, Period> answers =
                fields.maybeObject("answers", ProcedureFields::answers).orElse(Map.of());
        var legalEffect = fields.maybeObject("legalEffect", LocalText::from);
        var policy = policy(fields);
        return version -> new Procedure(
                id,
                body,
                version,
                zone,
                title,
                refPrefix,
                formula,
                author,
                sign,
                words,
                limits,
                requires,
                admissibility,
                window,
                late,
                republish,
                withdrawSignature,
                withdrawDeclaration,
                amendments,
                numbering,
                languages,
                sections,
                print,
                replaces,
                outcomes,
                vote,
                answers,
                legalEffect,
                policy);
    }

    private static Map<Stage, Period> answers(Fields fields) {
        var answers = new EnumMap<Stage, Period>(Stage.class);
        for (var stage : Stage.values()) {
            Window.period(fields, stage.name()).ifPresent(period -> answers.put(stage, period));
        }
        if (Stream.of(Stage.values()).noneMatch(stage -> fields.has(stage.name()))) {
            fields.wrong("RESPONSE", "is missing: after which stage an answer is due, and within how long");
        }
        return answers;
    }

    private static ZoneId zone(Fields fields) {
        var name = fields.text("timeZone");
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            fields.wrong("timeZone", "is no time zone such as Europe/Paris: " + Problems.quoted(name));
            return ZoneOffset.UTC;
        }
    }

    private static Set<String> policy(Fields fields) {
        var paths = fields.texts("policy", PATH, "the path of a field such as words.tolerance");
        paths.stream()
                .filter(path -> !fields.reaches(path))
                .forEach(path -> fields.wrong("policy", "names " + path + ", which is not in this file"));
        return Set.copyOf(paths);
    }
}
