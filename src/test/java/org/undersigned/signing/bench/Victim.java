package org.undersigned.signing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What is killed while clients send, and the service that they send to. */
record Victim(String name, PackagedService service, Port port, Killer killer) {

    /** Where the database takes connections now; the service's own may be elsewhere after each start. */
    interface Port {
        int now() throws IOException;
    }

    /** Kills, and returns when what was killed is there again. */
    interface Killer {
        /** @param clients who go on sending meanwhile */
        void kill(Clients<?> clients) throws Exception;
    }

    /** What is tried with it. */
    interface Trial {
        void of(Victim victim) throws Exception;
    }

    /** The service dies, and its own PostgreSQL does not. */
    static void service(Path directory, Trial trial) throws Exception {
        ofItsOwn("service", directory, trial, service -> {
            service.kill();
            service.start();
        });
    }

    /** Both die at once. */
    static void serviceAndItsDatabase(Path directory, Trial trial) throws Exception {
        ofItsOwn("service and its own PostgreSQL", directory, trial, service -> {
            Postmaster.of(ServiceDatabase.cluster(directory)).kill();
            service.kill();
            service.start();
        });
    }

    /** PostgreSQL dies, and the service goes on. */
    static void database(Path directory, Trial trial) throws Exception {
        int port = PackagedService.freePort();
        try (var server = new OwnServer(directory, port)) {
            server.start();
            try (var service = new PackagedService(directory, server.config())) {
                service.start();
                trial.of(new Victim("PostgreSQL", service, () -> port, clients -> {
                    server.kill();
                    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(2000));
                    server.start();
                }));
            }
        }
    }

    private interface Death {
        void of(PackagedService service) throws Exception;
    }

    private static void ofItsOwn(String name, Path directory, Trial trial, Death death) throws Exception {
        var cluster = ServiceDatabase.cluster(directory);
        try (var service = new PackagedService(directory, Map.of())) {
            service.start();
            trial.of(new Victim(name, service, () -> Postmaster.of(cluster).port(), clients -> death.of(service)));
        } finally {
            Postmaster.end(cluster);
        }
    }

    /** What the tables hold now about a declaration. */
    Books books(String ref) throws IOException {
        return new Books(port.now(), ref);
    }
}
