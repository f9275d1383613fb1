package org.undersigned.registry.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.RegisterImport;
import org.undersigned.registry.intake.Sending;

/**
 * Not part of the tests: {@code ./mvnw test -Dtest=ImportBench}. Imports a register of 100,000 people and 400,000
 * memberships into an empty registry, and once more.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportBench {

    private static final int PEOPLE = 100_000;
    private static final Keeper KEEPER = Keeper.command("bench");

    @Inject
    Intake intake;

    @Test
    void one_hundred_thousand_people(@TempDir Path directory) throws IOException {
        var file = directory.resolve("register.json");
        GeneratedRegister.write(file, PEOPLE);
        System.out.printf("file: %,d bytes, %,d people, %,d memberships%n", Files.size(file), PEOPLE, 4 * PEOPLE);
        var register = "bench " + Ids.next();
        assertEquals(PEOPLE, imported(file, register, "first"));
        assertEquals(0, imported(file, register, "again"));
    }

    private int imported(Path file, String register, String what) {
        forgetPeaks();
        var start = System.nanoTime();
        var id = intake.take(file, new Sending(register, null, "register.json", null), KEEPER).id;
        intake.read(id, file);
        var read = System.nanoTime();
        int fresh = counted(id);
        intake.begin(id, KEEPER);
        intake.apply(id, KEEPER);
        var applied = System.nanoTime();
        System.out.printf(
                "%s: read and compared in %.1f s, applied in %.1f s, at most %d MB of heap%n",
                what, (read - start) / 1e9, (applied - read) / 1e9, peak());
        return fresh;
    }

    private static int counted(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RegisterImport.of(id).counts.get("PERSON").getOrDefault("NEW", 0));
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }
}
