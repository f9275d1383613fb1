package org.undersigned.registry.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What others know of the people in an export: further properties of the whole, behind the lists of Popolo. */
@FunctionalInterface
public interface Extras {

    Extras NONE = (json, scope) -> {};

    /** Writes them within the transaction of the export, so that all of it is as of one moment. */
    void write(JsonGenerator json, Scope scope) throws IOException;
}
