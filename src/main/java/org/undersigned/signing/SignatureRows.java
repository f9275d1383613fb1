package org.undersigned.signing;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.undersigned.signing.citizens.Batches;

/** Writes names and withdrawals down, with their entries for the ledger. */
@ApplicationScoped
class SignatureRows {

    /**
     * The unique index decides; whoever comes second finds the name already there. Places are given in the order in which
     * they came, rows are written in the order of the index: of two who bring the same names one waits, and neither is stopped.
     */
    private static final String INSERT =
            """
            with coming as materialized (
                select nextval('signature_position_seq') as position, a.* from unnest(
                    ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::bytea[])
                as a (declaration_id, id, wording_number, person_id, capacity, signed_at, signed_on,
                    honorific, given, particle, family, delegation_id, delegation_code, country,
                    group_id, group_code, group_label, printed, on_behalf_of_id, interest, nonce)
            )
            insert into signature (declaration_id, id, wording_number, person_id, position, capacity, signed_at, signed_on,
                honorific, given, particle, family, delegation_id, delegation_code, country,
                group_id, group_code, group_label, printed, on_behalf_of_id, interest, nonce)
            overriding system value
            select declaration_id, id, wording_number, person_id, position, capacity, signed_at::timestamptz, signed_on::date,
                honorific, given, particle, family, delegation_id, delegation_code, country,
                group_id, group_code, group_label, printed, on_behalf_of_id, interest, nonce
            from coming order by declaration_id, wording_number, person_id
            on conflict (declaration_id, wording_number, person_id) do nothing
            returning id
            """;

    @Inject
    DataSource connections;

    @Inject
    Session database;

    @Inject
    Entries entries;

    /** Writes names down; tells those whose person had none there yet. */
    List<Signature> insert(List<Signature> signatures) {
        database.flush();
        var written = inserted(signatures);
        var first = signatures.stream().filter(one -> written.contains(one.id)).toList();
        entries.signed(first);
        return first;
    }

    private Set<String> inserted(List<Signature> s) {
        try {
            return Batches.run(connections, INSERT, row -> row.getString(1), bind -> {
                        bind.texts(s, one -> one.declarationId);
                        bind.texts(s, one -> one.id);
                        bind.ints(s, one -> one.wordingNumber);
                        bind.texts(s, one -> one.personId);
                        bind.texts(s, one -> one.capacity.name());
                        bind.texts(s, one -> one.signedAt.toString());
                        bind.texts(s, one -> one.signedOn.toString());
                        bind.texts(s, one -> one.honorific);
                        bind.texts(s, one -> one.given);
                        bind.texts(s, one -> one.particle);
                        bind.texts(s, one -> one.family);
                        bind.texts(s, one -> one.delegationId);
                        bind.texts(s, one -> one.delegationCode);
                        bind.texts(s, one -> one.country);
                        bind.texts(s, one -> one.groupId);
                        bind.texts(s, one -> one.groupCode);
                        bind.texts(s, one -> one.groupLabel);
                        bind.texts(s, one -> one.printed);
                        bind.texts(s, one -> one.onBehalfOfId);
                        bind.flags(s, one -> one.interest);
                        bind.bytes(s, one -> one.nonce);
                    })
                    .stream()
                    .collect(toSet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes a withdrawal; false where it was withdrawn before. */
    boolean withdrawn(Signature signature, Instant now, LocalDate today) {
        var first = database.createNativeMutationQuery(
                                """
                                insert into signature_withdrawal
                                    (declaration_id, signature_id, withdrawn_at, withdrawn_on)
                                values (:declaration, :signature, :at, :on) on conflict do nothing
                                """)
                        .setParameter("declaration", signature.declarationId)
                        .setParameter("signature", signature.id)
                        .setParameter("at", now)
                        .setParameter("on", today)
                        .executeUpdate()
                == 1;
        if (first) {
            entries.withdrawn(signature);
        }
        return first;
    }
}
