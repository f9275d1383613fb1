package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.tableoffice.Edition;

/** Lays an edition out, as it was published. */
@ApplicationScoped
class EditionViews {

    @Inject
    Drafting drafting;

    @Inject
    DeclarationViews views;

    @Inject
    Reader reader;

    /** Refuses (404) a number that no edition has. */
    EditionView of(Declaration declaration, int number, String asked) {
        var edition = Edition.<Edition>findByIdOptional(new Edition.Key(declaration.id, number))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "publication_unknown_edition", number));
        var procedure = drafting.procedureOf(declaration);
        var versions = Wording.<Wording>findById(new Wording.Key(declaration.id, edition.wordingNumber))
                .versions();
        var shown = TextView.choose(versions, asked, reader.locale());
        var heading = views.heading(declaration);
        return new EditionView(
                heading,
                number,
                procedure
                        .numbering()
                        .withEdition(
                                heading.document() == null ? heading.name() : heading.document(),
                                number,
                                reader.locale()),
                edition.publishedOn,
                TextView.of(procedure, versions, shown, asked),
                TextView.choices(versions, shown, reader.path()),
                procedure.print().disclaimer().map(views.in(shown.locale())).orElse(null),
                edition.signatories,
                NamesView.unbroken(procedure.print().separator()),
                views.editions(declaration));
    }
}
