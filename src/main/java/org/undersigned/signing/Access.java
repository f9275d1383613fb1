package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.registry.Person;

/**
 * Who may read a declaration: everybody once it is published; before, its authors, those who are asked to sign it, and
 * from the moment that it gathers signatures the table office of its body. Where citizens sign, whoever has the address
 * reads it on the page on which they sign.
 */
@ApplicationScoped
public class Access {

    @Inject
    CurrentAccount reader;

    /** The declaration at that address; for whoever may not read it there is none. */
    public Declaration readable(String ref) {
        return Declaration.byRef(ref).filter(this::mayRead).orElseThrow(Declaration::notFound);
    }

    /**
     * The declaration at the address of its signature page. While it gathers signatures whoever has the address may know
     * that it is there, and whoever was once asked always; only what it says is kept from them.
     */
    Declaration known(String ref) {
        return Declaration.byRef(ref)
                .filter(one -> one.state == State.GATHERING || wasAsked(one) || mayRead(one))
                .orElseThrow(Declaration::notFound);
    }

    public boolean mayRead(Declaration declaration) {
        return declaration.isPublic() || isOriginator(declaration) || isAsked(declaration) || isOffice(declaration);
    }

    /** Whether the reader is its first signatory. */
    public boolean isOriginator(Declaration declaration) {
        return reader.personId()
                .filter(person -> Person.records(person).contains(declaration.originatorId))
                .isPresent();
    }

    /** Whether the reader writes it, alone or with others. */
    public boolean isAuthor(Declaration declaration) {
        return reader.personId().filter(declaration::isWrittenBy).isPresent();
    }

    private boolean isAsked(Declaration declaration) {
        return !declaration.state.isWritable() && wasAsked(declaration);
    }

    private boolean wasAsked(Declaration declaration) {
        return reader.personId()
                .filter(person -> Invitation.exists(declaration.id, person))
                .isPresent();
    }

    private boolean isOffice(Declaration declaration) {
        return declaration.state != State.DRAFT
                && declaration.state != State.WITHDRAWN
                && reader.isOfficerOf(declaration.bodyId);
    }
}
