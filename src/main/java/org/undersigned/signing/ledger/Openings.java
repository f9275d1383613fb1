package org.undersigned.signing.ledger;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.ClosingMoved;
import org.undersigned.declaration.DeclarationEvent.DeclarationPublished;
import org.undersigned.declaration.DeclarationEvent.OpenedForSignature;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Late;
import org.undersigned.signing.Leaf;

/** Tells the ledger when a text begins to take names and when it ceases, in the transaction of the act itself. */
@ApplicationScoped
class Openings {

    /** After its end is set, and before anybody signs: in the ledger no name goes before the opening that it belongs to. */
    private static final int BEFORE_NAMES = Interceptor.Priority.LIBRARY_BEFORE + 1;

    @Inject
    Drafting drafting;

    @Inject
    Session database;

    void follow(@Observes @Priority(BEFORE_NAMES) DeclarationEvent event) {
        var opening = Opening.now(event.declarationId());
        if (opening.isPresent()) {
            closeIfOver(opening.get(), event);
        } else if (event instanceof OpenedForSignature
                || event instanceof DeclarationPublished
                || event instanceof ClosingMoved) {
            openIfItTakesNames(event);
        }
    }

    /** Whatever it is that has ended it. */
    private void closeIfOver(Opening opening, DeclarationEvent by) {
        Declaration declaration = Declaration.findById(by.declarationId());
        if (!declaration.state.isOpenForSignature()) {
            opening.closedBy = by.getClass().getSimpleName();
            opening.closedAt = by.at().truncatedTo(SECONDS);
            opening.closedNonce = Leaf.nonce();
            enter(opening.closed());
        }
    }

    /** Some procedures take no name under what is published. */
    private void openIfItTakesNames(DeclarationEvent by) {
        Declaration declaration = Declaration.findById(by.declarationId());
        if (declaration.takesNames(by.at())
                && (declaration.state == State.GATHERING
                        || drafting.procedureOf(declaration).late() == Late.ALLOWED)) {
            open(declaration, by);
        }
    }

    private void open(Declaration declaration, DeclarationEvent by) {
        var opening = new Opening();
        opening.declarationId = declaration.id;
        opening.number = (int) Opening.count("declarationId", declaration.id) + 1;
        opening.wordingNumber = declaration.wordingNumber;
        opening.openedBy = by.getClass().getSimpleName();
        opening.openedAt = by.at().truncatedTo(SECONDS);
        opening.openedNonce = Leaf.nonce();
        opening.persist();
        enter(opening.opened());
    }

    private void enter(Leaf leaf) {
        database.createNativeMutationQuery("insert into ledger_entry (leaf) values (:leaf)")
                .setParameter("leaf", leaf.bytes())
                .executeUpdate();
    }
}
