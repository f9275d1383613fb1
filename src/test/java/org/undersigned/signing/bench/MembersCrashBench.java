package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.signing.bench.Assembly.Seat;

/**
 * No member's name that was acknowledged is lost, and none stands twice, whoever is killed while members sign one declaration
 * together: {@code ./mvnw test -Dtest=MembersCrashBench -Dkills=50}, after {@code ./mvnw package -DskipTests}. Each signs under
 * a key of their own; what was not acknowledged is sent again under the same, and must be answered as the first time.
 */
class MembersCrashBench {

    private static final int KILLS = Integer.getInteger("kills", 6);

    /** Members between one kill and the next. */
    private static final int EACH = Integer.getInteger("members", 400);

    /** Whoever opened the declaration has signed it. */
    private static final int ORIGINATOR = 1;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void the_service_is_killed() throws Exception {
        Victim.service(directory, MembersCrashBench::survives);
    }

    @Test
    void the_service_and_its_own_database_are_killed() throws Exception {
        Victim.serviceAndItsDatabase(directory, MembersCrashBench::survives);
    }

    @Test
    void the_database_is_killed_and_the_service_goes_on() throws Exception {
        Victim.database(directory, MembersCrashBench::survives);
    }

    private static void survives(Victim victim) throws Exception {
        var visitor = Visitor.ofAnAppeal(victim.service());
        var members = seated(victim, visitor.ref());
        var fire = new Fire(victim, EACH);
        var signing = new Clients<>(201, visitor::signing);
        fire.over(signing, members);
        var again = new Clients<>(201, visitor::signing);
        again.send(members).get(Fire.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        System.out.printf("%nKilled: %s, %d times while members signed%n", victim.name(), KILLS);
        System.out.printf("answers: %s%n%s%n", signing.answers(), fire.recoveries());
        mustBalance(victim.books(visitor.ref()).roll(), signing, again);
    }

    private static List<Seat> seated(Victim victim, String ref) throws IOException, SQLException {
        try (var connection = victim.books(ref).connection()) {
            return Assembly.seated(connection, EACH * KILLS);
        }
    }

    private static void mustBalance(Roll roll, Clients<Seat> signing, Clients<Seat> again) {
        var signed = signing.acknowledged();
        var missing = roll.without(signed.keySet().stream().map(Seat::personId).toList());
        System.out.printf(
                "acknowledged %,d, final %,d with the originator's, missing %d, doubles %d, entries %,d, counted %,d%n",
                signed.size(),
                roll.names(),
                missing.size(),
                roll.names() - roll.people(),
                roll.entries(),
                roll.tally("COUNTED"));
        assertEquals(List.of(), signing.wrong(), "answers");
        assertEquals(Set.of(), missing, "missing");
        assertEquals(signed.size() + ORIGINATOR, roll.names(), "signatures");
        assertEquals(roll.names(), roll.people(), "people");
        assertEquals(roll.names(), roll.entries(), "entries");
        assertEquals(roll.names(), roll.enteredOnce(), "signatures with one entry");
        for (var dimension : List.of("COUNTED", "CAPACITY", "DELEGATION", "GROUP")) {
            assertEquals(roll.names(), roll.tally(dimension), dimension);
        }
        assertEquals(List.of(), again.wrong(), "answers to those who signed again");
        assertEquals(signed, again.acknowledged(), "answers to those who signed again");
    }
}
