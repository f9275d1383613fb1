package org.undersigned.declaration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** What happened to a declaration and is an entry of its audit trail: the rest of it is the entry's detail. */
public interface Audited {

    @JsonIgnore
    String declarationId();

    @JsonIgnore
    Actor actor();

    @JsonIgnore
    Instant at();
}
