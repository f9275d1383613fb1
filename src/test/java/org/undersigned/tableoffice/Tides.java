package org.undersigned.tableoffice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.TestClock;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.signing.invitations.Invitations;
import org.undersigned.tableoffice.calendar.Calendar;
import org.undersigned.tableoffice.calendar.Sitting;
import org.undersigned.tableoffice.calendar.SittingForm;

/** A body, its members and its texts for tests of time; every test takes years of its own. */
final class Tides {

    static final Actor OFFICE = Actor.system("office of the tides");

    private Tides() {}

    static void itIs(String instant) {
        TestClock.set(Instant.parse(instant));
    }

    static void timeGoesOn() {
        Scene.bean(OfficeJobs.class).look();
    }

    static String body() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly("tides").orElseThrow().id);
    }

    /** A member as of the day that the clock shows. */
    static Actor member() {
        var today = LocalDate.ofInstant(Scene.bean(Clock.class).instant(), ZoneOffset.UTC);
        var seen =
                new Observation(body(), today.minusDays(30), "Ms", "Thea", "", Scene.family(), "Malta", "SOC", "test");
        var person = Scene.bean(Registrar.class).observe(seen).personId();
        var account = Personas.account(person, Grant.member());
        return new Actor(account.id, account.name, person);
    }

    static List<Actor> members(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> member()).toList();
    }

    static Declaration draft(String procedure, Actor originator) {
        var text = new DraftText(
                List.of(DraftText.Version.typed("en", "Low water " + Scene.family(), "The sea goes out.")));
        return Scene.bean(Drafting.class).begin(procedure, text, originator);
    }

    /** The first of them is its originator; all have signed. */
    static Declaration gathering(String procedure, List<Actor> members) {
        var draft = draft(procedure, members.get(0));
        return opened(draft, members);
    }

    static Declaration opened(Declaration draft, List<Actor> members) {
        Scene.bean(Drafting.class).openForSignature(draft.id, members.get(0));
        var others = members.subList(1, members.size());
        if (!others.isEmpty()) {
            Scene.bean(Invitations.class)
                    .invite(draft.id, others.stream().map(Actor::personId).toList(), members.get(0));
        }
        others.forEach(member -> sign(draft, member));
        return Scene.now(draft.id);
    }

    static Declaration submitted(String procedure, List<Actor> members) {
        var declaration = gathering(procedure, members);
        Scene.bean(Submission.class).submit(declaration.id, members.get(0));
        return Scene.now(declaration.id);
    }

    static Declaration published(String procedure) {
        return published(procedure, members(2));
    }

    static Declaration published(String procedure, List<Actor> members) {
        return Scene.bean(Decisions.class).admit(submitted(procedure, members).id, OFFICE);
    }

    static void sign(Declaration declaration, Actor member) {
        Scene.bean(Signatures.class).sign(declaration.id, member);
    }

    static Calendar.Changed sits(Sitting.Kind kind, int number, String label, String first, String last) {
        return Scene.bean(Calendar.class).add(body(), sitting(kind, number, label, first, last), OFFICE);
    }

    static SittingForm sitting(Sitting.Kind kind, int number, String label, String first, String last) {
        return new SittingForm(
                kind, number, label, LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
    }

    static List<Edition> editions(Declaration declaration) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.of(declaration));
    }

    /** How often something happened to it, by its trail. */
    static long acts(Declaration declaration, String act) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.of(declaration).stream()
                .filter(entry -> entry.act.equals(act))
                .count());
    }
}
