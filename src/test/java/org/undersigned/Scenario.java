package org.undersigned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.OtherAssembly;
import org.undersigned.registry.Registrar;

/**
 * Who and what a test needs, made by the same acts as people do. Everybody is new and has an invented name, so that tests
 * share one database without meeting.
 *
 * <pre>
 * var originator = scenario.member("Spain", "ALDE");
 * var ref = scenario.aDeclaration().by(originator).signedBy(20, from(4)).submitted();
 * originator.gets("/en/desk/declarations/" + ref).then().statusCode(200);
 * </pre>
 */
@ApplicationScoped
public class Scenario {

    private static final List<String> COUNTRIES =
            List.of("Spain", "Malta", "Italy", "Norway", "Belgium", "France", "Poland", "Iceland");

    @Inject
    Registrar registrar;

    @Inject
    OtherAssembly otherAssembly;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Acts acts;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** The first so many delegations that a scenario takes its members from. */
    public static List<String> from(int delegations) {
        return COUNTRIES.subList(0, delegations);
    }

    /** A member of the Parliamentary Assembly, signed in. */
    public Someone member(String country, String group) {
        return signedIn(person(pace(), country, group));
    }

    /** A member whom no message reaches. */
    public Someone memberWithoutAccount(String country, String group) {
        return person(pace(), country, group);
    }

    /** So many members from those delegations in turn, of two groups. */
    public List<Someone> members(int number, List<String> delegations) {
        var made = new ArrayList<Someone>();
        for (int i = 0; i < number; i++) {
            made.add(member(delegations.get(i % delegations.size()), i % 2 == 0 ? "SOC" : "ALDE"));
        }
        return made;
    }

    /** Somebody whose last day as a member was yesterday. */
    @Transactional
    public Someone memberUntilYesterday(String country, String group) {
        var former = signedIn(person(pace(), country, group));
        endMembership(former);
        return former;
    }

    /** From today on they belong to no delegation and no group. */
    @Transactional
    public void endMembership(Someone former) {
        database.flush();
        database.createNativeQuery("update membership set valid_to = :today where person_id = :person")
                .setParameter("today", today())
                .setParameter("person", former.personId())
                .executeUpdate();
    }

    public Someone memberOfAnotherAssembly() {
        return signedIn(person(otherAssembly.open(), "Spain", "ALDE"));
    }

    /** An officer of the Parliamentary Assembly's table office. */
    public Someone officer() {
        return officerOf(pace().id);
    }

    public Someone officerOf(String bodyId) {
        return account("Officer", null, List.of(Grant.tableOffice(bodyId)));
    }

    /** An account that stands for nobody. */
    public Someone visitor() {
        return account("Visitor", null, List.of());
    }

    public Someone anonymous() {
        return new Someone(null, null, "Nobody", null);
    }

    /** A declaration to be described, by default a complete draft of a PACE written declaration. */
    public Told aDeclaration() {
        return new Told(this, acts);
    }

    /** A declaration as it stands now, and not as the test has seen it before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Declaration declaration(String ref) {
        return Declaration.byRef(ref).orElseThrow();
    }

    private Organization pace() {
        return Organization.assembly("pace").orElseThrow();
    }

    private Someone person(Organization body, String country, String group) {
        var family = letters().toUpperCase(Locale.ROOT);
        var seen = new Observation(body.id, today().minusDays(30), "Ms", "Inventa", "", family, country, group, "test");
        var personId = registrar.observe(seen).personId();
        return new Someone(personId, null, "Ms Inventa " + family, null);
    }

    private Someone signedIn(Someone person) {
        return account(person.name(), person.personId(), List.of(Grant.member()));
    }

    private Someone account(String name, String personId, List<Grant> grants) {
        var account = accounts.open(Ids.next() + "@example.org", name, personId, Locale.ENGLISH, grants);
        return new Someone(
                personId, account.id, name, sessions.start(account, null).getValue());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Names are told apart by their letters. */
    private static String letters() {
        return Ids.next()
                .chars()
                .mapToObj(c -> Character.isDigit(c) ? "aeiouaeiou".charAt(c - '0') : (char) c)
                .map(String::valueOf)
                .reduce("", String::concat);
    }
}
