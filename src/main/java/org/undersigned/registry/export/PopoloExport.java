package org.undersigned.registry.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The registry as one Popolo object, which reads back as what it was: into an empty registry everything, into its own
 * nothing new. Our ids are the ids; those of registers stand under {@code identifiers}.
 */
@ApplicationScoped
public class PopoloExport {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Inject
    ScopedRows rows;

    @Inject
    Clock clock;

    /**
     * Writes it as of one moment, in a transaction of its own, and leaves the stream open.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    public void write(OutputStream out, Scope scope, Extras extras) {
        rows.asOfNow(() -> {
            try (var json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeObjectFieldStart("meta");
                json.writeStringField(
                        "generated_at",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
                json.writeEndObject();
                lists(json, scope);
                extras.write(json, scope);
                json.writeEndObject();
            } catch (IOException readerIsGone) {
                throw new UncheckedIOException(readerIsGone);
            }
        });
    }

    private void lists(JsonGenerator json, Scope scope) throws IOException {
        rows.list(json, "persons", Popolo.PERSONS, scope, Map.of());
        rows.list(json, "organizations", Popolo.ORGANIZATIONS, scope, Map.of("today", LocalDate.now(clock)));
        rows.list(json, "memberships", Popolo.MEMBERSHIPS, scope, Map.of());
        rows.list(json, "areas", Popolo.AREAS, scope, Map.of());
        rows.list(json, "posts", Popolo.POSTS, scope, Map.of());
        rows.list(json, "events", Popolo.EVENTS, scope, Map.of());
    }
}
