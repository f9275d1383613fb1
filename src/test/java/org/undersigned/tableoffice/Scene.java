package org.undersigned.tableoffice;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.signing.invitations.Invitations;

/** Members, officers and declarations for tests, made through the acts that people do; every one of them is new. */
public final class Scene {

    private static final List<String> COUNTRIES = List.of("Spain", "Malta", "Belgium", "Netherlands", "Italy");
    private static final List<String> GROUPS = List.of("SOC", "ALDE", "EPP/CD");
    private static final Random RANDOM = new Random();

    /** Somebody of the Assembly, with an account. */
    public record Member(String personId, Account account) {

        public Actor actor() {
            return new Actor(account.id, account.name, personId);
        }
    }

    private Scene() {}

    public static String pace() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly("pace").orElseThrow().id);
    }

    public static Account officer() {
        return Personas.account(Grant.tableOffice(pace()));
    }

    public static Account officerOfAnotherBody() {
        return Personas.account(Grant.tableOffice("another-body"));
    }

    /** A family name in capitals that nobody else has. */
    public static String family() {
        return RANDOM.ints(9, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    public static List<Member> members(int howMany) {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var members = new ArrayList<Member>();
        for (int i = 0; i < howMany; i++) {
            var seen = new Observation(
                    pace(),
                    today,
                    "Ms",
                    "Ada",
                    "",
                    family(),
                    COUNTRIES.get(i % COUNTRIES.size()),
                    GROUPS.get(i % GROUPS.size()),
                    "test");
            var person = bean(Registrar.class).observe(seen).personId();
            members.add(new Member(person, Personas.account(person, Grant.member())));
        }
        return members;
    }

    /** A written declaration that gathers signatures, signed by these; the first of them is its originator. */
    public static Declaration gathering(String procedure, List<Member> members) {
        var text = new DraftText(List.of(
                DraftText.Version.typed("en", "Night trains " + family(), "Trains run at night.\n\nSleepers sleep."),
                DraftText.Version.typed("fr", "Trains de nuit", "Les trains roulent la nuit.\n\nOn y dort.")));
        return gathering(procedure, text, members);
    }

    private static Declaration gathering(String procedure, DraftText text, List<Member> members) {
        var originator = members.get(0).actor();
        var draft = bean(Drafting.class).begin(procedure, text, originator);
        bean(Drafting.class).openForSignature(draft.ref, originator);
        var invited = members.stream().skip(1).map(Member::personId).toList();
        bean(Invitations.class).invite(draft.ref, invited, originator);
        members.stream().skip(1).forEach(member -> bean(Signatures.class).sign(draft.ref, member.actor()));
        return now(draft.id);
    }

    public static Declaration submitted(String procedure, List<Member> members) {
        return submitted(gathering(procedure, members), members);
    }

    /** A text of those words that awaits its decision. */
    public static Declaration submitted(String procedure, DraftText text, List<Member> members) {
        return submitted(gathering(procedure, text, members), members);
    }

    private static Declaration submitted(Declaration declaration, List<Member> members) {
        bean(Submission.class).submit(declaration.ref, members.get(0).actor());
        return now(declaration.id);
    }

    /** A written declaration of twenty members that awaits its decision. */
    public static Declaration submitted() {
        return submitted("pace-written-declaration", members(20));
    }

    public static Declaration published(List<Member> members) {
        var declaration = submitted("pace-written-declaration", members);
        return bean(Decisions.class).admit(declaration.ref, Actor.system("test"));
    }

    /** As it stands now. */
    public static Declaration now(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Declaration.byRef(ref).orElseThrow());
    }

    public static void sign(Declaration declaration, Member member) {
        bean(Signatures.class).sign(declaration.ref, member.actor());
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
