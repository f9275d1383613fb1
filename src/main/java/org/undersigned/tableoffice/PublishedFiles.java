package org.undersigned.tableoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization;
import org.undersigned.tableoffice.Imports.Imported;

/** Files of published texts: in the Assembly's text form, or as data. */
@ApplicationScoped
class PublishedFiles {

    @Inject
    Imports imports;

    @Inject
    DataImports data;

    @Inject
    ObjectMapper json;

    /**
     * What became of a file.
     *
     * @param isList whether several were sent, be it a list of one
     */
    record Read(boolean isList, List<Imported> texts) {

        Imported last() {
            return texts.get(texts.size() - 1);
        }
    }

    /**
     * Takes every text of a file into the records, in order. Of a list each one stands by itself: those before the first
     * that is refused are on record, and the refusal names its place in the list.
     */
    Read read(byte[] file, Actor by, Consumer<Organization> mustBeAllowed) {
        return PublishedDataFile.isOne(PlainTextFile.decode(file))
                ? read(PublishedDataFile.read(PlainTextFile.decode(file), json), by, mustBeAllowed)
                : new Read(false, List.of(imports.read(file, by, mustBeAllowed)));
    }

    /** The same of data. */
    Read read(JsonNode sent, Actor by, Consumer<Organization> mustBeAllowed) {
        return read(PublishedDataFile.of(sent, json), by, mustBeAllowed);
    }

    private Read read(PublishedDataFile sent, Actor by, Consumer<Organization> mustBeAllowed) {
        if (!sent.isList()) {
            return new Read(false, List.of(data.record(sent.texts().get(0), by, mustBeAllowed)));
        }
        var done = new ArrayList<Imported>();
        for (var text : sent.texts()) {
            done.add(inTurn(text, done.size(), by, mustBeAllowed));
        }
        return new Read(true, done);
    }

    private Imported inTurn(PublishedData text, int index, Actor by, Consumer<Organization> mustBeAllowed) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> data.record(text, by, mustBeAllowed));
        } catch (Refusal refusal) {
            var complaints = new Complaints();
            complaints.under("[" + index + "]", refusal);
            throw complaints.refusal(refusal.kind);
        }
    }
}
