package org.undersigned.procedure;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;

/** The top level of a procedure file: one set of rules and the versions that share it. */
final class ProcedureFields {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,49}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z.]{1,100}");
    private static final String ID_SHAPE = "lower-case letters, digits and hyphens, at most 50";

    private ProcedureFields() {}

    private record Dated(Version version, Mark mark) {}

    /** A version of a procedure and the place in its file where it is declared. */
    record Placed(Procedure procedure, String file, Mark mark) {}

    static List<Placed> read(Fields fields, String file) {
        var id = fields.text("id", ID, ID_SHAPE);
        var body = fields.text("body", ID, ID_SHAPE);
        var versions = fields.objects("versions", one -> new Dated(Version.from(one), one.mark()));
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
        var replaces = fields.maybeOne("replaces", Procedure.Replaces.class).orElse(Procedure.Replaces.NOTHING);
        var outcomes = fields.many("outcomes", Outcome.class);
        var legalEffect = fields.maybeObject("legalEffect", LocalText::from);
        var policy = policy(fields);
        Contradictions.report(fields, requires, window, late, republish, formula, sections, words);
        return versions.stream()
                .map(dated -> new Placed(
                        new Procedure(
                                id,
                                body,
                                dated.version(),
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
                                legalEffect,
                                policy),
                        file,
                        dated.mark()))
                .toList();
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
