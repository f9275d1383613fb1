package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Relations;
import org.undersigned.followup.FollowUps;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Checklist;
import org.undersigned.procedure.LocalText;
import org.undersigned.procedure.Procedure;
import org.undersigned.publication.DeclarationView.EditionLine;
import org.undersigned.publication.DeclarationView.NewsLine;
import org.undersigned.publication.DeclarationView.Sentence;
import org.undersigned.publication.DeclarationView.Worded;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.Tallies;
import org.undersigned.signing.citizens.CountsView;
import org.undersigned.signing.updates.NewsText;
import org.undersigned.signing.updates.PublicNews;
import org.undersigned.tableoffice.Edition;

/** Lays the page of a declaration out. */
@ApplicationScoped
class DeclarationViews {

    /** News on the page of a text; all of them have a page of their own. */
    private static final int LATEST = 5;

    @Inject
    Drafting drafting;

    @Inject
    Relations relations;

    @Inject
    Signatories signatories;

    @Inject
    Tallies tallies;

    @Inject
    SigningPanels panels;

    @Inject
    FollowUps followUps;

    @Inject
    Reader reader;

    @Inject
    BaseUrl base;

    @Inject
    Clock clock;

    /** @param asked language of the text, or null */
    DeclarationView of(Declaration declaration, String asked) {
        var locale = reader.locale();
        var procedure = drafting.procedureOf(declaration);
        var versions = declaration.wording().versions();
        var shown = TextView.choose(versions, asked, locale);
        var heading = heading(declaration);
        var entries = signatories.of(declaration);
        var groups = Breakdown.byGroup(entries, day(declaration, procedure), locale);
        var tally = tallies.of(declaration);
        var came = CountsView.of(tally, locale);
        var checklist = signatories.checklist(declaration, tally);
        var address = base.of("/declarations/" + declaration.ref);
        return new DeclarationView(
                heading,
                TextView.of(procedure, versions, shown, asked),
                TextView.choices(versions, shown, reader.path()),
                procedure.print().disclaimer().map(in(shown.locale())).orElse(null),
                procedure.legalEffect().map(in(locale)).orElse(null),
                sentences(checklist, locale),
                checklist.missingSentence((key, args) -> Messages.say(locale, key, args)),
                tally.counted(),
                !declaration.state.isWritable(),
                NamesView.of(entries, procedure, locale),
                came.citizens().isTelling() ? came : null,
                groups,
                Breakdown.byDelegation(entries, locale),
                Hemicycle.of(groups),
                editions(declaration),
                panels.of(declaration),
                followUps.view(declaration, locale),
                news(declaration),
                RelationsView.of(declaration, drafting::procedureOf),
                relations.isAmendable(declaration),
                cite(heading, shown.title),
                address);
    }

    private List<NewsLine> news(Declaration declaration) {
        return PublicNews.of(declaration.id).stream()
                .limit(LATEST)
                .map(one -> line(one, one.in(reader.locale())))
                .toList();
    }

    private static NewsLine line(PublicNews one, NewsText shown) {
        return new NewsLine(
                one.id(),
                one.publishedAt(),
                shown == null ? null : shown.title(),
                shown == null ? null : shown.lang(),
                !one.corrections().isEmpty());
    }

    HeadingView heading(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        return HeadingView.of(declaration, procedure, procedure.day(clock.instant()), reader.locale());
    }

    List<EditionLine> editions(Declaration declaration) {
        return Edition.of(declaration).stream()
                .map(edition -> new EditionLine(edition.number, edition.publishedOn, edition.signatories.size()))
                .toList();
    }

    /** In that language, else in the reader's or whatever there is. */
    Function<LocalText, Worded> in(Locale wanted) {
        return text -> Stream.of(wanted, reader.locale(), Locale.ENGLISH)
                .map(Locale::getLanguage)
                .filter(code -> text.exactly(code).isPresent())
                .findFirst()
                .or(() -> text.byLanguage().keySet().stream().findFirst())
                .map(code -> new Worded(text.exactly(code).orElseThrow(), code))
                .orElseThrow();
    }

    private LocalDate day(Declaration declaration, Procedure procedure) {
        return declaration.publishedOn == null ? procedure.day(clock.instant()) : declaration.publishedOn;
    }

    private static List<Sentence> sentences(Checklist checklist, Locale locale) {
        return checklist.items().stream()
                .map(item -> new Sentence(Messages.say(locale, item.messageKey(), item.args()), item.met()))
                .toList();
    }

    /** As a footnote cites it, without the date, which the page writes. */
    private static String cite(HeadingView heading, String title) {
        return Stream.of(heading.body(), "“" + title + "”", heading.name(), heading.document())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
