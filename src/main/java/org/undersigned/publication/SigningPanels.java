package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Late;
import org.undersigned.signing.Access;
import org.undersigned.signing.Signature;
import org.undersigned.signing.Signatures;

/** Finds out what the reader may do with a declaration. */
@ApplicationScoped
class SigningPanels {

    @Inject
    CurrentAccount account;

    @Inject
    Access access;

    @Inject
    Signatures signatures;

    @Inject
    Drafting drafting;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    SigningPanel of(Declaration declaration) {
        var own = account.personId().flatMap(person -> Signature.under(declaration, person));
        return new SigningPanel(
                own.isPresent() ? null : name(declaration).orElse(null),
                own.map(signature -> signature.signedOn).orElse(null),
                takesNames(declaration) && account.personId().isEmpty() && admits(declaration, true),
                admits(declaration, true),
                takesNames(declaration) && !account.isSignedIn() && admits(declaration, false),
                access.isOriginator(declaration) && !declaration.isPublic()
                        ? "/" + reader.lang() + "/desk/declarations/" + declaration.ref
                        : null,
                until(declaration));
    }

    /** Whether citizens sign it, or any others. */
    private boolean admits(Declaration declaration, boolean citizens) {
        return drafting.procedureOf(declaration).sign().capacities().stream()
                .anyMatch(capacity -> (capacity == Capacity.CITIZEN) == citizens);
    }

    /** The last day of signing; a moment that is over says nothing any more. */
    private LocalDate until(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        return declaration.closesAt != null && declaration.takesNames(clock.instant())
                ? procedure.day(declaration.closesAt.minusNanos(1))
                : null;
    }

    private boolean takesNames(Declaration declaration) {
        return declaration.state == State.OPEN
                && declaration.takesNames(clock.instant())
                && drafting.procedureOf(declaration).late() == Late.ALLOWED;
    }

    /** Signing itself says who may: whoever it would refuse gets no button. */
    private Optional<String> name(Declaration declaration) {
        try {
            return declaration.state.isOpenForSignature()
                    ? account.personId().map(person -> signatures
                            .previews(declaration, person)
                            .get(0)
                            .signature()
                            .printed)
                    : Optional.empty();
        } catch (Refusal notNow) {
            return Optional.empty();
        }
    }
}
