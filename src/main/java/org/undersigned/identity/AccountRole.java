package org.undersigned.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.undersigned.platform.Ids;

/** The row of a {@link Grant}. */
@Entity
@Table(name = "account_role")
class AccountRole extends PanacheEntityBase {

    @Id
    public String id;

    @ManyToOne(optional = false)
    public Account account;

    public String role;

    @Column(name = "body_id")
    public String bodyId;

    static AccountRole of(Account account, Grant grant) {
        var row = new AccountRole();
        row.id = Ids.next();
        row.account = account;
        row.role = grant.role();
        row.bodyId = grant.bodyId();
        return row;
    }

    Grant grant() {
        return new Grant(role, bodyId);
    }
}
