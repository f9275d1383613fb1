package org.undersigned.demo;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Demo;
import org.undersigned.registry.Organization;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.signing.invitations.Invitations;
import org.undersigned.tableoffice.Decisions;
import org.undersigned.tableoffice.Imports;

/** Fills an empty demo by the same acts that people do: published declarations, one to decide, one just short. */
@ApplicationScoped
class DemoSeeds {

    private static final String PROCEDURE = "pace-written-declaration";

    /** One short of the twenty that Rule 56 asks for. */
    private static final int JUST_SHORT = 19;

    private static final Actor OFFICE = Actor.system("demo");

    @Inject
    Demo demo;

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Drafting drafting;

    @Inject
    Invitations invitations;

    @Inject
    Signatures signatures;

    @Inject
    Submission submission;

    @Inject
    Decisions decisions;

    void atStart(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (demo.isOn()) {
            fill();
        }
    }

    /** All of it or nothing, so that a start that was cut short is made good by the next; a slow machine has its time. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    void fill() {
        var body = Organization.assembly("pace").orElseThrow();
        if (Declaration.count("bodyId", body.id) > 0) {
            return;
        }
        DemoFiles.published().forEach(file -> imports.read(file, OFFICE, any -> {}));
        elsewhere.enter(OFFICE);
        var byEmail = cast.enter(body, Organization.assembly("odf").orElseThrow());
        var members = List.copyOf(byEmail.values());
        decisions.admit(submitted(DemoTexts.NIGHT_TRAINS, members.get(0), members.subList(2, 23)), OFFICE);
        submitted(DemoTexts.RIVERS, members.get(10), members.subList(2, 23));
        openLetter(byEmail.get(Cast.ORIGINATOR), members.get(5));
        justShort(byEmail.get(Cast.ORIGINATOR), byEmail.get(Cast.MEMBER), members);
    }

    private String submitted(DraftText text, Actor originator, List<Actor> signatories) {
        var ref = gathered(text, originator, signatories);
        submission.submit(ref, originator);
        return ref;
    }

    /** Sent with two names, and open to everybody's. */
    private void openLetter(Actor originator, Actor second) {
        var ref = drafting.begin("open-letter", DemoTexts.BENCHES, originator).ref;
        drafting.openForSignature(ref, originator);
        signatures.sign(ref, second);
        submission.submit(ref, originator);
        decisions.admit(ref, OFFICE);
    }

    /** Everybody is asked, and the one whom the visitor may be has not signed yet. */
    private void justShort(Actor originator, Actor waiting, List<Actor> members) {
        var signing = members.stream()
                .filter(m -> !m.equals(waiting) && !m.equals(originator))
                .limit(JUST_SHORT - 1)
                .toList();
        var ref = gathered(DemoTexts.SEEDS, originator, signing);
        invitations.invite(ref, people(members), originator);
    }

    private String gathered(DraftText text, Actor originator, List<Actor> signatories) {
        var others = signatories.stream().filter(m -> !m.equals(originator)).toList();
        var ref = drafting.begin(PROCEDURE, text, originator).ref;
        drafting.openForSignature(ref, originator);
        invitations.invite(ref, people(others), originator);
        others.forEach(member -> signatures.sign(ref, member));
        return ref;
    }

    private static List<String> people(List<Actor> members) {
        return members.stream().map(Actor::personId).toList();
    }
}
