package org.undersigned.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Map;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.intake.RegisterImport.State;
import org.undersigned.registry.register.Format;

/** Imports as they are only for a moment. */
final class Halfway {

    private Halfway() {}

    /** A quarter of it is read. */
    static String read(DeskScene scene) {
        return put(scene, State.READING);
    }

    static String compared(DeskScene scene) {
        return put(scene, State.COMPARING);
    }

    static String applied(DeskScene scene) {
        return put(scene, State.APPLYING);
    }

    private static String put(DeskScene scene, State state) {
        var sending = new Sending(scene.register, scene.body.id, "members-since-1949.json", null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var in = new RegisterImport(sending, Format.POPOLO, 48_000_000, Keeper.command("test"), Instant.now());
            in.bytesRead = 12_000_000;
            in.state = state;
            if (state == State.APPLYING) {
                in.counts = Map.of("PERSON", Map.of("NEW", 4_210), "MEMBERSHIP", Map.of("NEW", 9_877));
            }
            in.persist();
            return DeskScene.IMPORTS + "/" + in.id;
        });
    }
}
