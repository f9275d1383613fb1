package org.undersigned.signing.recount;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Reader;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.recount.CancelledEntries.Cancelled;

/** Lays out the pages on which somebody verifies. */
@ApplicationScoped
class VerifyViews {

    @Inject
    LogFigures figures;

    @Inject
    CancelledEntries entries;

    @Inject
    PublicLog log;

    @Inject
    Drafting drafting;

    @Inject
    Bundle bundle;

    @Inject
    BaseUrl base;

    @Inject
    Reader reader;

    /** @param before where the last part of the cancelled entries ended, or null to begin */
    VerifyView text(Declaration declaration, Long before) {
        var figure = figures.of(declaration);
        var wording = declaration.wording();
        var cancelled = entries.before(wording, before == null ? Long.MAX_VALUE : before);
        var shown = cancelled.stream().limit(CancelledEntries.SIZE).toList();
        return new VerifyView(
                declaration.ref,
                drafting.procedureOf(declaration).title().in(reader.locale()),
                Headline.of(wording.versions(), reader.locale()),
                figure,
                check("/declarations/" + declaration.ref + "/ledger.json", declaration.id, wording.hash()),
                log(),
                figure.log().invalidated().entrySet().stream()
                        .map(one -> new VerifyView.Reason(reason(one.getKey()), one.getValue()))
                        .toList(),
                shown.stream().map(this::line).toList(),
                before == null,
                shown.size() < cancelled.size()
                        ? shown.get(shown.size() - 1).cancel().index()
                        : null);
    }

    /** On a page that is of no text. */
    VerifyView.Check check() {
        return check("", "", "");
    }

    VerifyView.Log log() {
        var address = base.of("/ledger");
        var keys = log.keys().stream().map(VerifierKey::toString).toList();
        return log.last()
                .map(last -> new VerifyView.Log(
                        last.checkpoint().size(),
                        Base64.getEncoder().encodeToString(last.checkpoint().root()),
                        last.at(),
                        keys,
                        last.witnesses(),
                        address))
                .orElseGet(() -> new VerifyView.Log(null, null, null, keys, List.of(), address));
    }

    private VerifyView.Check check(String count, String declaration, String wording) {
        return new VerifyView.Check(
                bundle.script("recount"),
                count,
                declaration,
                wording,
                reader.page("declarations", ""),
                Finding.words());
    }

    private VerifyView.Line line(Cancelled one) {
        var cancel = one.cancel();
        var why = cancel.type() == Leaf.Type.WITHDRAW
                ? reader.say("recount_withdrawn")
                : reader.say("recount_invalidated", reason(cancel.reason()));
        return new VerifyView.Line(one.place(), cancel.index(), why);
    }

    private String reason(String reason) {
        return reader.say("recount_reason", reason, reader.say("counts_reason", reason));
    }
}
