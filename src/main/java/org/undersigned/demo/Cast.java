package org.undersigned.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Grant;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;

/** The invented people of the demo: members of every group, and a table officer. */
@ApplicationScoped
class Cast {

    /** Addresses of those whom a visitor may be. */
    static final String ORIGINATOR = "maelle.kergadec@members.example";

    static final String MEMBER = "wout.meersch@members.example";
    static final String OFFICER = "table.office@demo.example";

    private static final String SOURCE = "demo";

    @Inject
    Registrar registrar;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** One invented member: honorific, given, particle, family, country, group. */
    record Member(String honorific, String given, String particle, String family, String country, String group) {

        String email() {
            var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z.]", "");
            return plain + "@members.example";
        }

        String name() {
            return Stream.of(given, particle, family)
                    .filter(part -> !part.isEmpty())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
        }
    }

    /**
     * Enters everybody into the registry of that body with an account each, by address; the officer has one too.
     *
     * @param campaign whose table office is the same
     */
    Map<String, Actor> enter(Organization body, Organization campaign) {
        accounts.open(
                OFFICER,
                "Hedda Lindqvist",
                null,
                Locale.ENGLISH,
                List.of(Grant.tableOffice(body.id), Grant.tableOffice(campaign.id)));
        var actors = new LinkedHashMap<String, Actor>();
        DemoFiles.members().forEach(member -> actors.put(member.email(), enter(member, body)));
        return actors;
    }

    private Actor enter(Member member, Organization body) {
        var observed = registrar.observe(new Observation(
                body.id,
                LocalDate.now(clock).minusMonths(6),
                member.honorific(),
                member.given(),
                member.particle(),
                member.family(),
                member.country(),
                member.group(),
                SOURCE));
        Account account = accounts.open(
                member.email(), member.name(), observed.personId(), Locale.ENGLISH, List.of(Grant.member()));
        return new Actor(account.id, account.name, account.personId);
    }
}
