package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.registry.Person;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnyIsTest {

    /** The query as it was written, and the statement that was made of it. */
    private static final int BOTH = 2;

    @Inject
    Scenario scenario;

    @Inject
    SessionFactory hibernate;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void those_are_found_and_no_others() {
        var one = scenario.memberWithoutAccount("Malta", "SOC").personId();
        var other = scenario.memberWithoutAccount("Spain", "ALDE").personId();
        assertEquals(
                Set.of(one, other), Person.byIds(List.of(one, "nobody", other)).keySet());
        assertEquals(Set.of(), Person.byIds(List.of("nobody")).keySet());
    }

    @Test
    @Transactional
    void it_is_one_statement_for_any_number() {
        Person.byIds(List.of("nobody"));
        for (int number : List.of(2, 3, 100)) {
            var before = known();
            Person.byIds(IntStream.range(0, number).mapToObj(Integer::toString).toList());
            assertEquals(BOTH, known() - before);
        }
    }

    /** How often it was not made anew; whatever else the service does meanwhile is not counted. */
    private long known() {
        return Stream.of(statistics.getQueries())
                .filter(query -> query.contains("Person") && query.endsWith("any_is(?1, id)"))
                .mapToLong(query -> statistics.getQueryStatistics(query).getPlanCacheHitCount())
                .sum();
    }
}
