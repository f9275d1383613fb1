package org.undersigned.signing.citizens;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Late;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Visibility;
import org.undersigned.vault.Recipient;

/**
 * What has to be known of a declaration to take a citizen's signature; looked at again in the statement that writes it.
 *
 * @param wordingHash of the wording at which it stands
 * @param closesAt null where signing has no known end
 * @param published whether everybody may know of it
 * @param recipient to whom names may be sealed, or null
 */
public record Signable(
        String id,
        String ref,
        int wordingNumber,
        byte[] wordingHash,
        State state,
        Instant closesAt,
        boolean published,
        Procedure procedure,
        Recipient recipient) {

    /** Whoever was given the address to sign may learn that it is too late. */
    private static final Set<State> KNOWN = Set.of(State.GATHERING, State.SUBMITTED, State.LAPSED);

    static Signable of(Declaration declaration, Procedure procedure, Recipient recipient) {
        return new Signable(
                declaration.id,
                declaration.ref,
                declaration.wordingNumber,
                declaration.wording().contentHash,
                declaration.state,
                declaration.closesAt,
                declaration.isPublic(),
                procedure,
                recipient);
    }

    /** Refuses (404) where citizens neither sign nor can have signed. */
    public void mustBeForCitizens() {
        if (!procedure.sign().capacities().contains(Capacity.CITIZEN)) {
            throw Declaration.notFound();
        }
    }

    /** Refuses, naming the reason, where no citizen can sign now. */
    public void mustTakeCitizens(Instant now) {
        if (!published && !KNOWN.contains(state)) {
            throw Declaration.notFound();
        }
        if (!procedure.sign().capacities().contains(Capacity.CITIZEN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "citizens_not_admitted");
        }
        if (!state.isOpenForSignature()) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT, "signing_not_open", state.name().toLowerCase(Locale.ROOT));
        }
        if (closesAt != null && !now.isBefore(closesAt)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_time_is_over");
        }
        if (state == State.OPEN && procedure.late() == Late.FORBIDDEN) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_late_forbidden");
        }
    }

    /** What a signatory may choose: names are sealed to the addressee only where the addressee has given a key. */
    public List<Visibility> visibilities() {
        return procedure.sign().visibilities().stream()
                .filter(one -> one != Visibility.RECIPIENT || recipient != null)
                .toList();
    }
}
