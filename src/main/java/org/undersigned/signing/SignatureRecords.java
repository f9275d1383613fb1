package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;

/** Puts names on record that an institution has printed, with the affiliation that the registry holds for their day. */
@ApplicationScoped
public class SignatureRecords {

    /** All that a transaction holds is looked through before each query. */
    private static final int AT_ONCE = 25;

    @Inject
    EntityManager entities;

    @Inject
    Drafting drafting;

    @Inject
    Affiliations affiliations;

    @Inject
    NameFreezing freezing;

    @Inject
    SignatureRows rows;

    @Inject
    Tallies tallies;

    /** A name that was printed, and whose it is. */
    public record Printed(String personId, RecordedName name) {}

    /**
     * Records the names in their order, and that they were withdrawn where they were; somebody's second name under a wording
     * is passed over. Entities that the transaction holds are let go of meanwhile, the declaration included.
     */
    @Transactional
    public void record(Declaration declaration, List<Printed> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
            record(declaration, names.get(i).personId(), names.get(i).name());
        }
    }

    private void record(Declaration declaration, String personId, RecordedName told) {
        var procedure = drafting.procedureOf(declaration);
        var standing = standing(told, affiliations.on(personId, declaration.bodyId, told.signedOn()));
        var signature = freezing.asPrinted(
                declaration,
                procedure,
                personId,
                standing,
                told.name(),
                told.signedOn(),
                startOf(told.signedOn(), procedure));
        signature.interest = told.interest();
        if (!rows.insert(List.of(signature)).isEmpty()) {
            tallies.add(List.of(signature));
            if (told.withdrawnOn() != null
                    && rows.withdrawn(signature, startOf(told.withdrawnOn(), procedure), told.withdrawnOn())) {
                tallies.takeAway(signature);
            }
        }
    }

    private static Standing standing(RecordedName told, Affiliation affiliation) {
        var side = told.name().group().isEmpty() ? Optional.<Belonging>empty() : affiliation.side();
        return new Standing(
                told.capacity() == null ? called(affiliation) : told.capacity(),
                affiliation.delegation().orElse(null),
                side.orElse(null),
                told.capacity() == Capacity.GROUP ? side.orElse(null) : null);
    }

    private static Capacity called(Affiliation affiliation) {
        return affiliation
                .delegation()
                .map(in -> Capacity.valueOf(in.role().name()))
                .orElse(Capacity.MEMBER);
    }

    private static Instant startOf(LocalDate day, Procedure procedure) {
        return day.atStartOfDay(procedure.timeZone()).toInstant();
    }
}
