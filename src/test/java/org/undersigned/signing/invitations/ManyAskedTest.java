package org.undersigned.signing.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** What it costs to ask many. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyAskedTest {

    /** A whole assembly with {@code -Dmembers=700}. */
    private static final int MANY = Integer.getInteger("members", 42);

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    @Inject
    EntityManagerFactory factory;

    @Test
    void who_is_asked_by_many_costs_as_many_statements_as_who_is_asked_alone() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            var few = statements(2);
            var many = statements(MANY);
            assertTrue(many < few + 20, few + " statements for 2 members, " + many + " for " + MANY);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** Of asking them by the page and of looking at how it goes. */
    private long statements(int number) {
        var people = scenario.members(number, Scenario.from(4)).stream()
                .map(Someone::personId)
                .toList();
        var originator = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(originator).gathering();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getPrepareStatementCount();
        originator
                .posts(desk(ref) + "/invitations", Map.of("step", "ask", "people", people))
                .then()
                .statusCode(303);
        originator.gets(desk(ref) + "/invitations/progress").then().statusCode(200);
        originator.gets(desk(ref) + "/invitations/people").then().statusCode(200);
        var statements = statistics.getPrepareStatementCount() - before;
        var id = asked.declaration(ref).id;
        assertEquals(number, asked.number("select count(*) from mail_outbox where asked_for = '" + id + "'"));
        return statements;
    }

    private static String desk(String ref) {
        return "/en/desk/declarations/" + ref;
    }
}
