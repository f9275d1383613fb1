package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.RepresentationChanged;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.declaration.State;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;

/** Those for whom a complaint is lodged: entered by its authors under a pseudonym, each with their own consent. */
@ApplicationScoped
public class RepresentedPeople {

    private static final int LONGEST_PSEUDONYM = 100;
    private static final int LONGEST_MEANS = 300;

    /** Our own limit. */
    private static final int MOST = 5_000;

    @Inject
    Drafting drafting;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /**
     * What is told of somebody represented.
     *
     * @param caseKey key of the block that is their case sheet, or null
     * @param consentOn day of consent, or null where it is not given yet
     * @param means how it was given, or null
     */
    public record Told(String pseudonym, String caseKey, LocalDate consentOn, String means) {}

    /** Whether a complaint of that kind represents people. */
    public boolean has(Declaration declaration) {
        return drafting.procedureOf(declaration).sign().capacities().contains(Capacity.REPRESENTED_PERSON);
    }

    /** Enters somebody; a pseudonym is one of a kind within the complaint. */
    @Transactional
    public Represented add(String ref, Told told, Actor by) {
        var declaration = changeable(ref, by);
        var known = Represented.of(declaration.id);
        var pseudonym = PlainText.line("pseudonym", told.pseudonym());
        if (pseudonym.isEmpty() || pseudonym.length() > LONGEST_PSEUDONYM) {
            throw Refusal.field("pseudonym", "signing_pseudonym_wrong", LONGEST_PSEUDONYM);
        }
        if (known.stream().anyMatch(one -> one.pseudonym.equalsIgnoreCase(pseudonym))) {
            throw Refusal.field("pseudonym", "signing_pseudonym_taken", pseudonym);
        }
        if (known.size() >= MOST) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_represented_most", MOST);
        }
        var person = new Represented();
        person.declarationId = declaration.id;
        person.id = Ids.next();
        person.position = known.stream().mapToInt(one -> one.position).max().orElse(0) + 1;
        person.pseudonym = pseudonym;
        person.caseKey = told.caseKey() == null || told.caseKey().isBlank() ? null : told.caseKey();
        person.recordedAt = clock.instant();
        if (told.consentOn() != null) {
            consent(declaration, person, told.consentOn(), told.means());
        }
        person.persist();
        changed(declaration, person, "added", by);
        return person;
    }

    /** Records that somebody has consented, on a day that is not to come. */
    @Transactional
    public void consent(String ref, String id, LocalDate on, String means, Actor by) {
        var declaration = changeable(ref, by);
        var person = mustBe(declaration, id);
        consent(declaration, person, on, means);
        changed(declaration, person, "consented", by);
    }

    /** Somebody takes consent back, as they may until the complaint is submitted. */
    @Transactional
    public void withdraw(String ref, String id, Actor by) {
        var declaration = changeable(ref, by);
        var person = mustBe(declaration, id);
        if (person.consents()) {
            person.withdrawnOn = today(declaration);
            changed(declaration, person, "withdrew", by);
        }
    }

    /**
     * Those whose consent is needed: everybody who has not taken it back, and whoever has while their case sheet still
     * stands in the text.
     */
    List<Represented> needed(Declaration declaration) {
        var everybody = Represented.of(declaration.id);
        if (everybody.stream().allMatch(one -> one.withdrawnOn == null)) {
            return everybody;
        }
        var keys = declaration.wording().versions().stream()
                .flatMap(version -> version.blocks.stream())
                .map(Block::key)
                .collect(Collectors.toSet());
        return everybody.stream()
                .filter(one -> one.withdrawnOn == null || keys.contains(one.caseKey))
                .toList();
    }

    private void consent(Declaration declaration, Represented person, LocalDate on, String means) {
        if (on == null || on.isAfter(today(declaration))) {
            throw Refusal.field("consentOn", "signing_consent_day_wrong");
        }
        var how = PlainText.line("means", means);
        if (how.length() > LONGEST_MEANS) {
            throw Refusal.field("means", "signing_consent_means_too_long", LONGEST_MEANS);
        }
        person.consentOn = on;
        person.consentMeans = how.isEmpty() ? null : how;
        person.withdrawnOn = null;
    }

    private LocalDate today(Declaration declaration) {
        return drafting.procedureOf(declaration).day(clock.instant());
    }

    /** The trail tells the pseudonym, for nothing else is known. */
    private void changed(Declaration declaration, Represented person, String what, Actor by) {
        events.fire(new RepresentationChanged(declaration.id, by, clock.instant(), person.pseudonym, what));
    }

    private static Represented mustBe(Declaration declaration, String id) {
        return Represented.<Represented>findByIdOptional(new Represented.Key(declaration.id, id))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signing_represented_unknown"));
    }

    private Declaration changeable(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        if (!has(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_represents_nobody");
        }
        if (!declaration.state.isWritable() && declaration.state != State.GATHERING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_represented_too_late");
        }
        return declaration;
    }
}
