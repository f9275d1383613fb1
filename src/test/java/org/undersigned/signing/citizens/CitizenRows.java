package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.undersigned.platform.Ids;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.citizens.ConfirmationMails.Due;
import org.undersigned.vault.RowKeys;

/** What a test of the counts needs and nobody can do over HTTP yet, or not so often. */
@ApplicationScoped
class CitizenRows {

    private static final String ADD =
            """
            insert into tally (declaration_id, wording_number, dimension, key, slot, n) values (?1, 1, ?2, ?3, ?4, ?5)
            on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n""";

    @Inject
    EntityManager database;

    @Inject
    Citizens citizens;

    @Inject
    ConfirmationMails mails;

    @Inject
    RowKeys keys;

    /** Somebody can open what is sealed to the addressee; to be said before anybody has signed. */
    @Transactional(TxType.REQUIRES_NEW)
    void setRecipient(String ref) {
        run(
                "insert into recipient_key select id, ?2, now(), 'test' from declaration where ref = ?1",
                ref,
                Leaf.nonce());
    }

    /** So many of the names are found invalid, by another instance than that which counted them. */
    @Transactional(TxType.REQUIRES_NEW)
    void invalidate(String ref, int number, String reason) {
        add(ref, "INVALIDATED", reason, number);
        add(ref, "COUNTED", "", -number);
        add(ref, "CAPACITY", "CITIZEN", -number);
        add(ref, "VISIBILITY", "PUBLIC", -number);
        add(ref, "STATE", "BE", -number);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void invalidateNewest(String ref, String reason) {
        run(
                """
                insert into citizen_signature_end select declaration_id, id, 'INVALIDATED', ?2, now()
                from citizen_signature where declaration_id = ?1 and position is not null order by position desc limit 1
                """,
                citizens.id(ref),
                reason);
        invalidate(ref, 1, reason);
    }

    /** So many more are counted from there, without a public name. */
    @Transactional(TxType.REQUIRES_NEW)
    void addCountries(String ref, Map<String, Integer> countries) {
        countries.forEach((country, n) -> {
            add(ref, "STATE", country, n);
            add(ref, "VISIBILITY", "COUNTED", n);
            add(ref, "COUNTED", "", n);
        });
    }

    /** So many came on that day. */
    @Transactional(TxType.REQUIRES_NEW)
    void addDay(String ref, String day, int n) {
        add(ref, "DAY", day, n);
    }

    /** So many public names, each another. */
    @Transactional(TxType.REQUIRES_NEW)
    void addPublic(String ref, int number) {
        var id = citizens.id(ref);
        var made = IntStream.range(0, number)
                .mapToObj(i -> new RowId(id, Ids.wide()))
                .toList();
        var fresh = made.stream()
                .map(row -> keys.fresh(row.key(SignatoryName.KIND)))
                .toList();
        keys.keep(fresh);
        for (int i = 0; i < number; i++) {
            var name = new SignatoryName("Citizen " + i, "BE", null);
            run(
                    """
                    insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country,
                        name_sealed, position, signed_at)
                    values (?1, ?2, 1, ?3, 'PUBLIC', 'BE', ?4, nextval('citizen_signature_position'), now())""",
                    id,
                    made.get(i).id(),
                    Leaf.nonce(),
                    name.sealed(fresh.get(i)));
        }
        add(ref, "COUNTED", "", number);
        add(ref, "CAPACITY", "CITIZEN", number);
        add(ref, "VISIBILITY", "PUBLIC", number);
        add(ref, "STATE", "BE", number);
    }

    /** No mailbox takes the mail of that request. */
    void bounce(String ref, String request) {
        mails.bounced(new Due(
                ConfirmationMails.Kind.CONFIRM,
                citizens.id(ref),
                request,
                ref,
                Citizens.address(),
                Locale.ENGLISH,
                "",
                "",
                Instant.EPOCH,
                false));
    }

    /** Of the one signature that is so visible. */
    @Transactional(TxType.REQUIRES_NEW)
    String id(String ref, String visibility) {
        return (String) database.createNativeQuery(
                        "select id from citizen_signature where declaration_id = ?1 and visibility = ?2")
                .setParameter(1, citizens.id(ref))
                .setParameter(2, visibility)
                .getSingleResult();
    }

    private void add(String ref, String dimension, String key, int n) {
        // a slot that no instance draws
        run(ADD, citizens.id(ref), dimension, key, 77, n);
    }

    private void run(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
