package org.undersigned.signing;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The page on which those sign whom the house does not know. */
public interface OpenSigning {

    /** Nothing where only members sign, or where nobody may know of the declaration. */
    Optional<Response> page(String ref);
}
