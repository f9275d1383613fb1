package org.undersigned.signing.represented;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.TextEnds;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** Real names of those whom a complaint represented, and the links to their pages, end with time after the complaint has. */
@ApplicationScoped
class RealNameRetention implements Retained {

    private static final String NAMED =
            """
            select p.* from represented_person p join text_end e on e.declaration_id = p.declaration_id
            where e.ended_at < :before and p.details is not null limit :most""";

    private static final String LINKED =
            """
            select i.* from represented_invitation i join text_end e on e.declaration_id = i.declaration_id
            where e.ended_at < :before limit :most""";

    @Inject
    RepresentedConfig config;

    @Inject
    Unsealing unsealing;

    @Inject
    TextEnds ends;

    @Inject
    Session database;

    /** The addresses to which links were mailed. */
    @Produces
    @Singleton
    static Retained links() {
        return new EndsByItself("consent_links", Invitations.WORKS_FOR);
    }

    @Override
    public String word() {
        return "real_names";
    }

    @Override
    public Period keptFor() {
        return config.namesKeptFor();
    }

    @Override
    public int forget(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var people = over(NAMED, Represented.class, most);
            people.forEach(unsealing::unseal);
            var links = over(LINKED, Invitation.class, most);
            links.forEach(unsealing::unseal);
            return people.size() + links.size();
        });
    }

    private <T> List<T> over(String sql, Class<T> type, int most) {
        return database.createNativeQuery(sql, type)
                .setParameter("before", ends.before(keptFor()))
                .setParameter("most", most)
                .getResultList();
    }
}
