package org.undersigned.signing.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.updates.UpdatesEvent.NewsCorrected;
import org.undersigned.signing.updates.UpdatesEvent.NewsPublished;
import org.undersigned.signing.updates.UpdatesEvent.NewsTakenDown;

/** Where the authors of a published text, or its table office, tell news of it. */
@ApplicationScoped
class Newsroom {

    static final int LONGEST_NOTE = 500;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    UpdatesConfig config;

    @Inject
    Event<UpdatesEvent> events;

    @Inject
    Clock clock;

    /** The declaration, for whoever may write its news; for others it is as if it were not there. */
    Declaration readable(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        mustBeTheirs(declaration);
        return declaration;
    }

    boolean isOffice(Declaration declaration) {
        return account.isOfficerOf(declaration.bodyId);
    }

    /** From when on the next ones may be published, where that is later than now. */
    Optional<Instant> next(Declaration declaration) {
        return News.next(declaration.id, config, clock.instant());
    }

    /** Refuses where nothing can be published now. */
    void mustBeOpen(Declaration declaration) {
        if (!declaration.isPublic()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "updates_not_public");
        }
        next(declaration).ifPresent(at -> {
            throw Refusal.of(Refusal.Kind.CONFLICT, "updates_too_soon");
        });
    }

    /**
     * Publishes news; its mails are on their way then. The declaration is held, so of two at once one waits, and is told
     * that it is too soon.
     *
     * @param id drawn when the form was shown: a button that is pressed twice publishes once
     */
    @Transactional(TxType.MANDATORY)
    void publish(String ref, String id, List<NewsText> texts) {
        if (!Ids.isId(id)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "updates_unknown");
        }
        var declaration = held(ref);
        if (News.known(declaration.id, id).isPresent()) {
            return;
        }
        mustBeOpen(declaration);
        var byOffice = !declaration.isWrittenBy(account.personId().orElse(null));
        var news = News.published(declaration.id, id, byOffice, clock.instant());
        news.persist();
        NewsVersion.of(news, 1, texts, null, clock.instant()).persist();
        events.fire(new NewsPublished(
                declaration.id, actor(), clock.instant(), id, texts.get(0).title()));
    }

    /** Says what was wrong and how it is right; what was said stays readable. Mails that were sent are not sent again. */
    @Transactional(TxType.MANDATORY)
    void correct(String ref, String id, List<NewsText> texts, String note) {
        var declaration = held(ref);
        var news = News.mustBe(declaration.id, id);
        if (news.isTakenDown()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "updates_taken_down_already");
        }
        var versions = NewsVersion.of(news);
        if (versions.get(0).texts.equals(texts)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "updates_correction_same");
        }
        var said = line("note", note, "updates_note_wrong");
        NewsVersion.of(news, versions.get(0).number + 1, texts, said, clock.instant())
                .persist();
        events.fire(new NewsCorrected(declaration.id, actor(), clock.instant(), id, said));
    }

    /** An officer takes them down, for a reason that everybody reads; mails that still wait are not sent. */
    @Transactional(TxType.MANDATORY)
    void takeDown(String ref, String id, String reason) {
        var declaration = held(ref);
        account.mustBeOfficerOf(declaration.bodyId);
        var said = line("reason", reason, "updates_reason_wrong");
        News.held(declaration.id, id).takeDown(said, clock.instant());
        events.fire(new NewsTakenDown(declaration.id, actor(), clock.instant(), id, said));
    }

    private Declaration held(String ref) {
        var declaration = Declaration.held(ref);
        mustBeTheirs(declaration);
        return declaration;
    }

    /** Of a text that citizens sign, for its authors and its office. */
    private void mustBeTheirs(Declaration declaration) {
        if (!declaration.isPublic() || !isOffice(declaration)) {
            declaration.mustBeWrittenBy(actor());
        }
        if (!drafting.procedureOf(declaration).sign().capacities().contains(Capacity.CITIZEN)) {
            throw Declaration.notFound();
        }
    }

    private static String line(String field, String written, String key) {
        var line = NewsText.line(field, written);
        if (line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST_NOTE) {
            throw Refusal.field(field, key, LONGEST_NOTE);
        }
        return line;
    }

    private Actor actor() {
        return Actor.of(account);
    }
}
