package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.signing.citizens.ConfirmationBatch.Pressed;
import org.undersigned.vault.Tokens;

/** Citizens who signed, with what an officer against fraud may find odd in them. */
@ApplicationScoped
public class SuspectCitizens {

    private static final String ASK =
            """
            insert into signature_request (declaration_id, id, wording_number, signer_key, token_key, code_key, visibility,
                country, name_sealed, contact_sealed, nonce, leaf, domain_key, name_key, source_key, locale,
                requested_at, expires_at)
            select ?::text, r.id, 1, r.signer_key, r.token_key, r.nonce, r.visibility, r.country, r.sealed, r.nonce, r.nonce,
                r.leaf, ?::bytea, ?::bytea, ?::bytea, 'en', ?::timestamptz, ?::timestamptz
            from unnest(?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                as r (id, signer_key, token_key, visibility, country, sealed, nonce, leaf)
            returning id""";

    @Inject
    DataSource database;

    @Inject
    Session entities;

    @Inject
    Signables signables;

    @Inject
    Tokens tokens;

    @Inject
    ConfirmationBatch batch;

    @Inject
    OwnSignatures own;

    @Inject
    Recount recount;

    @Inject
    Clock clock;

    private final Map<String, String> links = new HashMap<>();

    private record Made(
            String id,
            byte[] signerKey,
            byte[] tokenKey,
            Visibility visibility,
            String country,
            byte[] sealed,
            byte[] nonce,
            byte[] leaf) {}

    /** As if those that count had come on sheets of paper. */
    @Transactional(TxType.REQUIRES_NEW)
    public void cameOnPaper(String ref) {
        entities.createNativeQuery(
                        """
                        with sheet as (
                            update citizen_signature s set paper = true where declaration_id = ?1 and not paper
                            and not exists (select from citizen_signature_end e
                                where e.declaration_id = s.declaration_id and e.signature_id = s.id)
                            returning wording_number
                        ), tallied as (
                            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                            select ?1, wording_number, 'PAPER', '', 17, cast(count(*) as int) from sheet group by 2
                            on conflict (declaration_id, wording_number, dimension, key, slot)
                            do update set n = tally.n + excluded.n
                        )
                        select count(*) from sheet""",
                        Long.class)
                .setParameter(1, signables.of(ref).id())
                .getSingleResult();
    }

    /** So many ask, and press the button. */
    public List<String> sign(String ref, int number, Traits traits) {
        var signable = signables.of(ref);
        var made = new ArrayList<Made>();
        var pressed = new ArrayList<Pressed>();
        for (int i = 0; i < number; i++) {
            var token = Tokens.next();
            var one = made(signable, token, traits);
            made.add(one);
            links.put(one.id(), token);
            pressed.add(new Pressed(
                    signable.id(), one.tokenKey(), signable.procedure().day(clock.instant()), true));
        }
        try {
            ask(signable.id(), made, traits);
            batch.write(pressed, () -> {})
                    .forEach(answer -> assertEquals(ConfirmationBatch.Outcome.COUNTED, answer.outcome()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var ids = made.stream().map(Made::id).toList();
        if (traits.at() != null) {
            ids.forEach(id -> run("update citizen_signature set signed_at = ?1 where id = ?2", traits.at(), id));
        }
        return ids;
    }

    private Made made(Signable signable, String token, Traits traits) {
        var id = Ids.wide();
        var signer = Leaf.nonce();
        var sealed = traits.visibility() == Visibility.COUNTED ? null : Leaf.nonce();
        var nonce = Leaf.nonce();
        var record = CitizenRecord.hash(id, signer, traits.visibility(), traits.country(), sealed);
        var commitment = Leaf.commitment(signable.id(), signable.wordingHash(), nonce, record);
        return new Made(
                id,
                signer,
                LinkKey.of(tokens, signable.id(), token),
                traits.visibility(),
                traits.country(),
                sealed,
                nonce,
                Leaf.sign(signable.id(), signable.wordingHash(), commitment).bytes());
    }

    private void ask(String declarationId, List<Made> made, Traits traits) throws SQLException {
        Batches.run(database, ASK, row -> row.getString(1), bind -> {
            bind.value(declarationId);
            bind.value(Traits.key(traits.domain()));
            bind.value(Traits.key(traits.name()));
            bind.value(Traits.key(traits.source()));
            bind.value(Timestamp.from(clock.instant()));
            bind.value(Timestamp.from(clock.instant().plus(Duration.ofDays(1))));
            bind.texts(made, Made::id);
            bind.bytes(made, Made::signerKey);
            bind.bytes(made, Made::tokenKey);
            bind.texts(made, one -> one.visibility().name());
            bind.texts(made, Made::country);
            bind.bytes(made, Made::sealed);
            bind.bytes(made, Made::nonce);
            bind.bytes(made, Made::leaf);
        });
    }

    /** The token of the mailed link with which a signature was confirmed. */
    public String link(String id) {
        return links.get(id);
    }

    /** What pressing the button once more comes to. */
    public String pressAgain(String ref, String id) throws SQLException {
        var signable = signables.of(ref);
        var pressed = new Pressed(
                signable.id(),
                LinkKey.of(tokens, signable.id(), link(id)),
                signable.procedure().day(clock.instant()),
                true);
        Answer answer = batch.write(List.of(pressed), () -> {}).get(0);
        return answer.end() == null ? answer.outcome().name() : answer.end();
    }

    /** By a mailed link of its owner. */
    public void withdraw(String ref, String id) {
        own.withdraw(ref, ownLink(ref, id));
    }

    public void erase(String ref, String id) {
        own.erase(ref, ownLink(ref, id));
    }

    /** A mailed link to one's own signature. */
    @Transactional(TxType.REQUIRES_NEW)
    public String ownLink(String ref, String id) {
        var declaration = signables.of(ref).id();
        var token = Tokens.next();
        CitizenSignature signature = CitizenSignature.findById(new RowId(declaration, id));
        var link = new OwnLink();
        link.declarationId = declaration;
        link.id = Ids.wide();
        link.signerKey = signature.signerKey;
        link.tokenKey = OwnLink.key(tokens, declaration, token);
        link.contactSealed = Leaf.nonce();
        link.locale = "en";
        link.askedAt = clock.instant();
        link.expiresAt = clock.instant().plus(Duration.ofDays(1));
        link.persist();
        return token;
    }

    /** Ids that count now. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> counting(String ref) {
        return entities.createNativeQuery(
                        """
                        select s.id from citizen_signature s where s.declaration_id = ?1 and not exists (
                            select from citizen_signature_end e where e.declaration_id = s.declaration_id
                            and e.signature_id = s.id) order by s.id""",
                        String.class)
                .setParameter(1, signables.of(ref).id())
                .getResultList();
    }

    /** {@code HELD}, {@code WITHDRAWN}, a reason, or null where it counts. */
    @Transactional(TxType.REQUIRES_NEW)
    public String end(String id) {
        return entities.createNativeQuery(
                        "select coalesce(reason, kind) from citizen_signature_end where signature_id = ?1",
                        String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public int tally(String ref, String dimension, String key) {
        return (entities.createNativeQuery(
                                "select coalesce(sum(n), 0) from tally where declaration_id = ?1 and dimension = ?2 and key = ?3",
                                Long.class)
                        .setParameter(1, signables.of(ref).id())
                        .setParameter(2, dimension)
                        .setParameter(3, key)
                        .getSingleResult())
                .intValue();
    }

    /** See {@link Recount}. */
    public void mustAgree(String ref) {
        recount.mustAgree(ref);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void run(String sql, Object... parameters) {
        var query = entities.createNativeMutationQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
