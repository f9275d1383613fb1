package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.PlainText;
import org.undersigned.declaration.State;
import org.undersigned.followup.FollowUpEvent.DossierDelivered;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Records that a text was handed over, and keeps what was handed over. The caller has checked that the actor may. */
@ApplicationScoped
public class Deliveries {

    private static final int LONGEST = 200;

    @Inject
    DossierPress press;

    @Inject
    Days days;

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    /**
     * A delivery as told.
     *
     * @param addressee id
     * @param by who handed it over; null for the actor
     */
    public record Told(String addressee, LocalDate on, Delivery.Means means, String by) {}

    /** Others may go on signing meanwhile: the dossier has the names that are there when it is drawn up. */
    @Transactional
    public Delivery deliver(String ref, Told told, Actor by) {
        var declaration = Declaration.heldForSigning(ref);
        mustBeTabled(declaration);
        var addressee = Addressee.of(declaration, told.addressee())
                .orElseThrow(() -> Refusal.field("addressee", "followup_addressee_missing"));
        if (told.means() == null) {
            throw Refusal.field("means", "followup_means_missing");
        }
        var delivery = new Delivery();
        delivery.declarationId = declaration.id;
        delivery.id = Ids.next();
        delivery.addresseeId = addressee.id;
        delivery.addressee = addressee.line();
        delivery.deliveredOn = days.past(declaration, "on", told.on());
        delivery.deliveredBy = deliverer(told.by(), by);
        delivery.means = told.means();
        delivery.wordingNumber = declaration.wordingNumber;
        delivery.recordedAt = clock.instant();
        keep(delivery, declaration, addressee);
        events.fire(new DossierDelivered(
                declaration.id, by, delivery.recordedAt, addressee.name, delivery.deliveredOn, delivery.means));
        return delivery;
    }

    private void keep(Delivery delivery, Declaration declaration, Addressee addressee) {
        var dossier = press.dossier(declaration, addressee, delivery);
        delivery.signatures = dossier.data().counts().signatures();
        delivery.persistAndFlush();
        DossierFile.of(delivery, DossierFile.Kind.PDF, dossier.pdf()).persist();
        DossierFile.of(delivery, DossierFile.Kind.DATA, dossier.json()).persist();
    }

    static boolean isTabled(Declaration declaration) {
        return declaration.isPublic() || declaration.state == State.SUBMITTED;
    }

    private static void mustBeTabled(Declaration declaration) {
        if (!isTabled(declaration)) {
            throw Refusal.of(Kind.CONFLICT, "followup_not_tabled");
        }
    }

    private static String deliverer(String typed, Actor by) {
        var name = PlainText.line("by", typed);
        if (name.length() > LONGEST) {
            throw Refusal.field("by", "followup_too_long", LONGEST);
        }
        return name.isEmpty() ? by.name() : name;
    }
}
