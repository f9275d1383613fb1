package org.undersigned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Opens, finds and disables accounts. */
@ApplicationScoped
public class Accounts {

    private static final int LONGEST_NAME = 200;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    Session database;

    public Optional<Account> find(String id) {
        return Account.findByIdOptional(id);
    }

    /** By address as somebody wrote it; nothing where it is no address. */
    public Optional<Account> findByEmail(String email) {
        try {
            return Account.find("email", EmailAddress.canonical(email)).firstResultOptional();
        } catch (Refusal noAddress) {
            return Optional.empty();
        }
    }

    public Optional<Account> findByPerson(String personId) {
        return Account.find("personId", personId).firstResultOptional();
    }

    /** Accounts that are open, of those of these people who have one. */
    public List<Account> ofPeople(Collection<String> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : Account.list("personId in ?1 and disabledAt is null order by id", personIds);
    }

    /** Accounts that are open and decide for the table office of that body. */
    public List<Account> officersOf(String bodyId) {
        return Account.list(
                "select distinct a from Account a join a.roles r where r.role = ?1 and r.bodyId = ?2"
                        + " and a.disabledAt is null order by a.id",
                Role.TABLE_OFFICE,
                bodyId);
    }

    /** Those of these people whom a message would reach: they have an account and may sign in with it. */
    public Set<String> reachable(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : Account.<Account>stream("personId in ?1 and disabledAt is null", personIds)
                        .map(account -> account.personId)
                        .collect(Collectors.toSet());
    }

    /**
     * The account of that address, opened where there is none. One that is there keeps its name, person and language
     * and gets the roles that it lacks.
     *
     * @param personId id of the registry's person it acts for, or null
     * @throws Refusal (422) on a bad address or name; (409) where the account stands for another person or none, or the
     *     person has another account: an address alone must not come to act for somebody
     */
    @Transactional
    public Account open(String email, String name, String personId, Locale locale, Collection<Grant> roles) {
        var address = EmailAddress.canonical(email);
        insertUnlessThere(address, checked(name), personId, locale);
        // nothing was written and nothing is there: it is the person who has one already
        var account = Account.<Account>find("email", address)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(Kind.CONFLICT, "identity_person_has_account", personId));
        if (personId != null && !personId.equals(account.personId)) {
            throw Refusal.of(Kind.CONFLICT, "identity_account_of_another_person", account.email);
        }
        account.grant(roles);
        Account.flush();
        return account;
    }

    /** Nobody signs in with it from now on: its sessions end, its links and tokens are refused. */
    @Transactional
    public void disable(Account account) {
        Account current = Account.findById(account.id);
        if (!current.isDisabled()) {
            current.disabledAt = clock.instant();
        }
        sessions.endAll(account.id);
    }

    /** The unique indexes decide, not a look before: two may open the same account at once. */
    private void insertUnlessThere(String email, String name, String personId, Locale locale) {
        database.createNativeMutationQuery(
                        """
                        insert into account (id, email, name, person_id, locale, created_at)
                        values (:id, :email, :name, :person, :locale, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("email", email)
                .setParameter("name", name)
                .setParameter("person", personId, String.class)
                .setParameter("locale", spoken(locale).getLanguage())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Locale spoken(Locale locale) {
        return Messages.LOCALES.contains(locale) ? locale : Messages.LOCALES.get(0);
    }

    /** Control characters would end a header of a mail or a line of a log. */
    private static String checked(String name) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.field("name", "identity_name_wrong", LONGEST_NAME);
        }
        return stripped;
    }

    /**
     * Who acted for a person of the registry acts from now on for another, whose other record it turned out to be.
     *
     * @throws Refusal (409) when both have an account
     */
    @Transactional
    public void actsFor(String person, String instead) {
        if (findByPerson(person).isPresent() && findByPerson(instead).isPresent()) {
            throw Refusal.of(Kind.CONFLICT, "identity_both_have_accounts");
        }
        Account.update(
                "personId = ?1, personBefore = coalesce(personBefore, personId) where personId = ?2", instead, person);
    }

    /** The other way round, where the account was the second's. */
    @Transactional
    public void actsAgainFor(String person, String before) {
        Account.update("personId = ?1, personBefore = null where personId = ?2 and personBefore = ?1", before, person);
    }
}
