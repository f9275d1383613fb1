package org.undersigned.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Somebody who may sign in. Opened, found and disabled through {@link Accounts}. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {

    @Id
    public String id;

    /** Canonical, see {@link EmailAddress}; one account each. */
    public String email;

    /** How to address them; the printed name of a signature is the registry's affair. */
    public String name;

    /** Id of the registry's person for whom this account acts, or null; one account each. */
    @Column(name = "person_id")
    public String personId;

    /** The record of that person for which it was opened, where it is another; else null. */
    @Column(name = "person_before")
    String personBefore;

    public Locale locale;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Since when nobody gets in, or null. */
    @Column(name = "disabled_at")
    public Instant disabledAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
    List<AccountRole> roles = new ArrayList<>();

    @Column(name = "last_signed_in_on")
    LocalDate lastSignedInOn;

    /** When its owner was told that it will be closed, for nobody signs in with it; else null. */
    @Column(name = "closing_told_at")
    Instant closingToldAt;

    /** Somebody signs in with it, on that day. */
    static void signedIn(String id, LocalDate on) {
        update("lastSignedInOn = ?1, closingToldAt = null where id = ?2", on, id);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public List<Grant> grants() {
        return roles.stream().map(AccountRole::grant).toList();
    }

    void grant(Collection<Grant> grants) {
        grants.stream()
                .distinct()
                .filter(grant -> !grants().contains(grant))
                .forEach(grant -> roles.add(AccountRole.of(this, grant)));
    }
}
