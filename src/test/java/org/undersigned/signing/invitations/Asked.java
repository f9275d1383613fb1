package org.undersigned.signing.invitations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.declaration.Declaration;

/** What tests of invitations ask of the service. */
@ApplicationScoped
class Asked {

    @Inject
    Scenario scenario;

    @Inject
    Roll roll;

    @Inject
    EntityManager database;

    Listed listed(String ref, Someone member) {
        return QuarkusTransaction.requiringNew().call(() -> roll.of(declaration(ref)).stream()
                .filter(one -> one.person().id.equals(member.personId()))
                .findFirst()
                .orElseThrow());
    }

    List<Listed> all(String ref) {
        return QuarkusTransaction.requiringNew().call(() -> roll.of(declaration(ref)));
    }

    /** How many mails of that kind were written for a text to those people. */
    Map<String, Long> mails(String kind, String ref, Someone... people) {
        var id = declaration(ref).id;
        return Arrays.stream(people)
                .collect(Collectors.toMap(
                        Someone::personId,
                        one -> number("select count(*) from mail_outbox where dedupe_key like '" + kind + " " + id
                                + "%'" + " and asked = '" + one.personId() + "'")));
    }

    long mail(String kind, String ref, Someone person) {
        return mails(kind, ref, person).get(person.personId());
    }

    String email(Someone person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) database.createNativeQuery("select email from account where id = :id")
                        .setParameter("id", person.accountId())
                        .getSingleResult());
    }

    void hasMoved(Someone person, String address) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update account set email = :email where id = :id")
                        .setParameter("email", address)
                        .setParameter("id", person.accountId())
                        .executeUpdate());
    }

    void update(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query).getSingleResult()).longValue());
    }

    Declaration declaration(String ref) {
        return scenario.declaration(ref);
    }

    static Reminders.Wanted everybody() {
        return Reminders.Wanted.of(Part.ALL);
    }
}
