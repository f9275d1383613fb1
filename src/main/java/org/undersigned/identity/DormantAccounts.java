package org.undersigned.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hibernate.Session;
import org.undersigned.platform.Retained;

/**
 * Accounts that nobody signs in with are closed and emptied; whoever signs in after the mail that says so keeps theirs.
 * Administrators' stay: somebody must be able to get in.
 */
@ApplicationScoped
class DormantAccounts implements Retained {

    private static final String TELL =
            """
            with dormant as (
                select a.id from account a
                where a.disabled_at is null and a.closing_told_at is null
                and coalesce(a.last_signed_in_on, cast(a.created_at as date)) < cast(:before as date)
                and not exists (select from account_role r where r.account_id = a.id and r.role = 'admin')
                order by a.id limit :most for update skip locked)
            update account a set closing_told_at = :now from dormant where a.id = dormant.id
            returning a.email, a.name, a.locale""";

    private static final String CLOSE =
            """
            with over as (
                select a.id from account a
                where a.email not like 'closed-%@invalid' and not exists (
                    select from account_role r where r.account_id = a.id and r.role = 'admin')
                and (a.disabled_at < :disabled
                    or a.disabled_at is null and a.closing_told_at < :told
                        and coalesce(a.last_signed_in_on, cast(a.created_at as date)) < cast(:before as date))
                order by a.id limit :most for update skip locked
            ), gone as (
                delete from account_session s using over where s.account_id = over.id
            ), lost as (
                delete from sign_in_link l using over where l.account_id = over.id
            )
            update account a set email = 'closed-' || a.id || '@invalid', name = '–', person_id = null, person_before = null,
                disabled_at = coalesce(a.disabled_at, :now), last_signed_in_on = null, closing_told_at = null
            from over where a.id = over.id""";

    @Inject
    IdentityConfig config;

    @Inject
    Event<AccountClosing> closing;

    @Inject
    Session database;

    @Inject
    Clock clock;

    @Override
    public String word() {
        return "accounts";
    }

    @Override
    public Period keptFor() {
        return config.account().keptFor();
    }

    /** Of those who are told only, nothing is forgotten yet. */
    @Override
    public int forget(int most) {
        var closed = QuarkusTransaction.requiringNew().call(() -> close(most));
        while (QuarkusTransaction.requiringNew().call(() -> tell(most)) > 0) {
            // until all are told
        }
        return closed;
    }

    private int tell(int most) {
        var on = today().plus(config.account().toldBefore());
        var told = database.createNativeQuery(TELL, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter(
                        "before", today().minus(keptFor()).plus(config.account().toldBefore()))
                .setParameter("most", most)
                .getResultList();
        told.forEach(row -> closing.fire(
                new AccountClosing((String) row[0], (String) row[1], Locale.forLanguageTag((String) row[2]), on)));
        return told.size();
    }

    private int close(int most) {
        return database.createNativeMutationQuery(CLOSE)
                .setParameter("now", clock.instant())
                .setParameter("before", today().minus(keptFor()))
                .setParameter("disabled", start(today().minus(keptFor())))
                .setParameter("told", start(today().minus(config.account().toldBefore())))
                .setParameter("most", most)
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
