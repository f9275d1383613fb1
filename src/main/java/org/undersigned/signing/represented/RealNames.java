package org.undersigned.signing.represented;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Csv;
import org.undersigned.signing.represented.RepresentedEvent.RealNamesFetched;
import org.undersigned.vault.RecipientKey;

/** The real names as a file that only the organisation opens, on a machine of its own. */
@ApplicationScoped
public class RealNames {

    private static final String FORMAT = "undersigned represented persons 1";

    @Inject
    RepresentedPeople people;

    @Inject
    Sealing sealing;

    @Inject
    Event<RepresentedEvent> events;

    @Inject
    Clock clock;

    /**
     * The file.
     *
     * @param declaration id to which each seal is bound
     */
    @Schema(name = "SealedRealNames")
    record File(String format, String declaration, String ref, List<Sealed> persons) {}

    /**
     * Somebody who gave a real name.
     *
     * @param sealed {@code enc ‖ ciphertext} of RFC 9180
     */
    @Schema(name = "SealedRealName")
    record Sealed(String id, int number, String pseudonym, byte[] sealed) {}

    /** For one of the authors, who thereby leaves an entry in the audit trail. */
    @Transactional
    File fetch(String ref, Actor by) {
        var declaration = people.readBy(ref, by);
        var all = Represented.of(declaration.id);
        var inner = sealing.inner(all);
        var persons = all.stream()
                .filter(one -> inner.containsKey(one.id))
                .map(one -> new Sealed(one.id, one.position, one.pseudonym, inner.get(one.id)))
                .toList();
        events.fire(new RealNamesFetched(declaration.id, by, clock.instant(), persons.size()));
        return new File(FORMAT, declaration.id, declaration.ref, persons);
    }

    /** Whether a file is one of these. */
    public static boolean are(JsonNode file) {
        return FORMAT.equals(file.path("format").asText());
    }

    /**
     * Opens such a file on the organisation's own machine.
     *
     * @throws org.undersigned.vault.BrokenSeal where it was sealed to another key, or changed
     */
    public static void open(RecipientKey organisation, JsonNode file, Writer out) throws IOException {
        var declaration = file.path("declaration").asText();
        try (var csv = new Csv(out, "number", "pseudonym", "name", "born", "reach")) {
            for (var person : file.path("persons")) {
                var sealed = Base64.getDecoder().decode(person.path("sealed").asText());
                var name = RealName.openedBy(
                        organisation, sealed, declaration, person.path("id").asText());
                csv.line(
                        person.path("number").asInt(),
                        person.path("pseudonym").asText(),
                        name.name(),
                        name.born(),
                        name.reach());
            }
        }
    }
}
