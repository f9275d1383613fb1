package org.undersigned.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.platform.Ids;

/** Somebody wants a link to that address. Lives for about a second. */
@Entity
@Table(name = "sign_in_request")
class SignInRequest extends PanacheEntityBase {

    @Id
    public String id;

    public String email;
    public String next;
    public Locale locale;

    @Column(name = "created_at")
    public Instant createdAt;

    static void write(String email, String next, Locale locale, Instant now) {
        var request = new SignInRequest();
        request.id = Ids.next();
        request.email = email;
        request.next = next;
        request.locale = locale;
        request.createdAt = now;
        request.persist();
    }

    /** The oldest that no other instance is at, locked until the transaction ends. */
    static Optional<SignInRequest> oldest() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from sign_in_request order by created_at limit 1 for update skip locked",
                        SignInRequest.class)
                .uniqueResultOptional();
    }
}
