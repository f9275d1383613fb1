package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.PlainText;
import org.undersigned.followup.FollowUpEvent.AddresseeAdded;
import org.undersigned.followup.FollowUpEvent.AddresseeChanged;
import org.undersigned.followup.FollowUpEvent.AddresseeRemoved;
import org.undersigned.identity.EmailAddress;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Keeps the list of those to whom a text is addressed. The caller has checked that the actor may. */
@ApplicationScoped
public class Addressees {

    static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    /**
     * An addressee as told.
     *
     * @param office may be null
     * @param email may be null
     * @param position from 1; null for the last place, or for the place that they have
     */
    public record Told(String name, String office, String lang, String email, Integer position) {}

    @Transactional
    public Addressee add(String ref, Told told, Actor by) {
        var declaration = Declaration.held(ref);
        mustNotBeOver(declaration);
        var all = new ArrayList<>(Addressee.of(declaration));
        if (all.size() >= MOST) {
            throw Refusal.of(Kind.CONFLICT, "followup_too_many_addressees", MOST);
        }
        var addressee = new Addressee();
        addressee.declarationId = declaration.id;
        addressee.id = Ids.next();
        addressee.addedAt = clock.instant();
        write(addressee, told);
        place(addressee, told.position() == null ? all.size() + 1 : told.position(), all);
        addressee.persist();
        events.fire(new AddresseeAdded(declaration.id, by, addressee.addedAt, addressee.name));
        return addressee;
    }

    @Transactional
    public Addressee change(String ref, String id, Told told, Actor by) {
        var declaration = Declaration.held(ref);
        mustNotBeOver(declaration);
        var addressee = known(declaration, id);
        write(addressee, told);
        var others = new ArrayList<>(Addressee.of(declaration));
        others.removeIf(other -> other.id.equals(id));
        place(addressee, told.position() == null ? addressee.position : told.position(), others);
        events.fire(new AddresseeChanged(declaration.id, by, clock.instant(), addressee.name));
        return addressee;
    }

    /** Takes somebody off the list to whom nothing was delivered and from whom nothing is expected. */
    @Transactional
    public void remove(String ref, String id, Actor by) {
        var declaration = Declaration.held(ref);
        var addressee = known(declaration, id);
        if (Delivery.count("declarationId = ?1 and addresseeId = ?2", declaration.id, id) > 0
                || Answer.count("declarationId = ?1 and addresseeId = ?2", declaration.id, id) > 0) {
            throw Refusal.of(Kind.CONFLICT, "followup_addressee_in_use");
        }
        var others = new ArrayList<>(Addressee.of(declaration));
        others.removeIf(other -> other.id.equals(id));
        addressee.delete();
        number(others);
        events.fire(new AddresseeRemoved(declaration.id, by, clock.instant(), addressee.name));
    }

    static Addressee known(Declaration declaration, String id) {
        return Addressee.of(declaration, id)
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "followup_unknown_addressee"));
    }

    private static void mustNotBeOver(Declaration declaration) {
        if (declaration.state.isFinal() && !declaration.isPublic()) {
            throw Refusal.of(Kind.CONFLICT, "followup_over");
        }
    }

    private static void write(Addressee addressee, Told told) {
        addressee.name = line("name", told.name());
        if (addressee.name.isEmpty()) {
            throw Refusal.field("name", "followup_name_missing");
        }
        addressee.office = line("office", told.office());
        if (told.lang() == null || !LANGUAGE.matcher(told.lang()).matches()) {
            throw Refusal.field("lang", "followup_language_wrong");
        }
        addressee.lang = told.lang();
        addressee.email = told.email() == null || told.email().isBlank() ? null : EmailAddress.canonical(told.email());
    }

    private static String line(String field, String typed) {
        var text = PlainText.line(field, typed);
        if (text.length() > LONGEST) {
            throw Refusal.field(field, "followup_too_long", LONGEST);
        }
        return text;
    }

    private static void place(Addressee addressee, int position, List<Addressee> others) {
        if (position < 1 || position > others.size() + 1) {
            throw Refusal.field("position", "followup_position_wrong", others.size() + 1);
        }
        others.add(position - 1, addressee);
        number(others);
    }

    private static void number(List<Addressee> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).position = i + 1;
        }
    }
}
