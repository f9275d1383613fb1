package org.undersigned.signing.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Tallies;
import org.undersigned.signing.citizens.Countries;
import org.undersigned.signing.scrutiny.Measure.Act;
import org.undersigned.signing.scrutiny.MeasureFormView.DayLine;
import org.undersigned.signing.scrutiny.MeasureFormView.Digest;
import org.undersigned.signing.scrutiny.MeasureFormView.Line;
import org.undersigned.signing.scrutiny.MeasureFormView.Result;
import org.undersigned.signing.scrutiny.Oddities.Kind;

/** Lays the form of a measure before the officer, in the officer's language. */
@ApplicationScoped
class MeasureViews {

    /** A number may move by one in a hundred, or by so many, before it is asked again. */
    private static final int LEAST_WITHIN = 5;

    private static final int WITHIN_PART = 100;

    @Inject
    Drafting drafting;

    @Inject
    Tallies tallies;

    @Inject
    Reader reader;

    @Transactional
    MeasureFormView of(Declaration declaration, MeasureForm form, Counted counted, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        return new MeasureFormView(
                About.of(declaration, procedure, reader),
                form.condition(),
                procedure.timeZone().getId(),
                options(Act.values(), "scrutiny_act"),
                digests(form.condition()),
                countries(declaration),
                any(options(Visibility.values(), "scrutiny_visibility")),
                counted == null ? null : result(form.condition().act(), counted),
                Ids.isId(form.id()) ? form.id() : Ids.next(),
                form,
                options(Reason.values(), "counts_reason"),
                errors);
    }

    private List<Digest> digests(ConditionForm form) {
        return Stream.of(
                        digest(Kind.DOMAIN, form.domain()),
                        digest(Kind.SOURCE, form.source()),
                        digest(Kind.NAME, form.name()))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    private Digest digest(Kind kind, String value) {
        return new Digest(
                kind.name().toLowerCase(Locale.ROOT),
                value,
                reader.say("scrutiny_label", kind.name(), Labels.of(value)));
    }

    private List<Option> countries(Declaration declaration) {
        var order = Collator.getInstance(reader.locale());
        return any(tallies.of(declaration).byState().keySet().stream()
                .map(code -> new Option(code, Countries.name(code, reader.locale())))
                .sorted(Comparator.comparing(Option::label, order::compare))
                .toList());
    }

    private List<Option> any(List<Option> options) {
        return Stream.concat(Stream.of(new Option("", reader.say("scrutiny_any"))), options.stream())
                .toList();
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String key) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), reader.say(key, one.name())))
                .toList();
    }

    private Result result(Act act, Counted counted) {
        Function<String, String> country =
                code -> code.isEmpty() ? reader.say("scrutiny_no_country") : Countries.name(code, reader.locale());
        return new Result(
                counted.count(),
                counted.all(),
                Math.max(LEAST_WITHIN, counted.count() / WITHIN_PART),
                counted.isEverything(),
                reader.say("scrutiny_would", act.name(), counted.count(), counted.all()),
                reader.say("scrutiny_confirm", act.name(), counted.count()),
                counted.byCountry().entrySet().stream()
                        .map(one -> new Line(country.apply(one.getKey()), one.getValue()))
                        .toList(),
                counted.byVisibility().entrySet().stream()
                        .map(one -> new Line(
                                reader.say("scrutiny_visibility", one.getKey().name()), one.getValue()))
                        .toList(),
                counted.byDay().entrySet().stream()
                        .map(one -> new DayLine(one.getKey(), one.getValue()))
                        .toList());
    }
}
