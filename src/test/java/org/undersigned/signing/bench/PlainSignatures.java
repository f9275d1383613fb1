package org.undersigned.signing.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.undersigned.platform.Ids;

/** What most sites do, for comparison alone: insert the row, add one to the counter. There only in tests. */
@Path("/bench/plain-signatures")
public class PlainSignatures {

    /** A row of about the size of ours. */
    @Entity
    @Table(name = "plain_signature")
    public static class PlainSignature extends PanacheEntity {

        @Column(name = "declaration_id")
        public String declarationId;

        @Column(name = "signer_key")
        public String signerKey;

        public String name;
        public String country;

        @Column(name = "signed_at")
        public Instant signedAt;
    }

    /** What is asked for. */
    public record Body(String token) {}

    /** What is answered. */
    public record Counted(boolean counted) {}

    private final EntityManager database;

    PlainSignatures(EntityManager database) {
        this.database = database;
    }

    static void tables(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table plain_signature (id bigint primary key, declaration_id text not null,
                        signer_key text not null, name text, country text, signed_at timestamptz,
                        unique (declaration_id, signer_key));
                    create sequence plain_signature_seq increment 50;
                    create table plain_counter (declaration_id text primary key, n bigint not null);
                    insert into plain_counter values ('plain', 0);
                    """);
        }
    }

    @POST
    @PermitAll
    @Transactional
    public Counted sign(Body body) {
        var row = new PlainSignature();
        row.declarationId = "plain";
        row.signerKey = Ids.wide() + Ids.wide();
        row.name = "Zoë Šiškin";
        row.country = "BE";
        row.signedAt = Instant.now();
        row.persist();
        database.createNativeQuery("update plain_counter set n = n + 1 where declaration_id = 'plain'")
                .executeUpdate();
        return new Counted(body.token() != null);
    }
}
