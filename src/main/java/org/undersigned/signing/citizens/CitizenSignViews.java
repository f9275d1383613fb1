package org.undersigned.signing.citizens;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Spans;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Signing.Datum;
import org.undersigned.procedure.Visibility;

/** Words the page on which a citizen signs. */
@ApplicationScoped
class CitizenSignViews {

    /** Half a page of print: what is longer is opened by whoever wants to read it here. */
    private static final int SHORT = 2_500;

    @Inject
    Bundle bundle;

    @Inject
    NewsSubscriptions news;

    @Inject
    Reader reader;

    @Transactional
    CitizenSignView of(Signable signable, SentForm sent, Errors errors) {
        var procedure = signable.procedure();
        var data = procedure.sign().requiredData();
        var wording = Declaration.byRef(signable.id()).orElseThrow().wording();
        return new CitizenSignView(
                reader.page("declarations", signable.ref(), "sign", "requests"),
                reader.page("declarations", signable.ref(), "signature"),
                signable.wordingNumber(),
                procedure.title().in(reader.locale()),
                ReadText.of(procedure, wording, reader.locale()),
                isShort(wording),
                procedure
                        .print()
                        .disclaimer()
                        .map(text -> text.in(reader.locale()))
                        .orElse(""),
                withdrawal(procedure),
                procedure.sign().capacities().stream().anyMatch(one -> one != Capacity.CITIZEN),
                data.contains(Datum.COUNTRY) ? countries() : List.of(),
                data.contains(Datum.POSTCODE),
                ways(signable.visibilities()),
                Spans.words(news.keptFor(), reader.locale()),
                "/declarations/" + signable.id() + "/challenge.json",
                bundle.script("solver"),
                sent,
                errors);
    }

    private boolean isShort(Wording wording) {
        return wording.versionFor(reader.locale()).blocks.stream()
                        .mapToInt(block -> block.text().length())
                        .sum()
                <= SHORT;
    }

    private String withdrawal(Procedure procedure) {
        return reader.say(
                "signing_withdrawal_rule", word(procedure.withdrawSignature().until()));
    }

    private List<Option> countries() {
        var all = new ArrayList<Option>();
        all.add(new Option("", reader.say("signatory_country_choose")));
        all.addAll(Countries.in(reader.locale()));
        return all;
    }

    /** The error summary leads to the first. */
    private List<CitizenSignView.Way> ways(List<Visibility> offered) {
        return offered.stream().map(one -> way(one, one == offered.get(0))).toList();
    }

    private CitizenSignView.Way way(Visibility one, boolean first) {
        return new CitizenSignView.Way(
                first ? "visibility" : "visibility-" + word(one),
                one.name(),
                reader.say("signatory_visibility", word(one)),
                reader.say("signatory_visibility_hint", word(one)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
