package org.undersigned.signing.paper;

import java.util.Arrays;
import java.util.Optional;

/** Why a line of a sheet does not count. */
public enum Strike {
    ILLEGIBLE,
    INCOMPLETE,
    /** The same person twice, however it is written. */
    DUPLICATE,
    /** A name that nobody has. */
    NOT_A_PERSON;

    /** Of what a form or a program sends; nothing where it sends nothing that is one. */
    static Optional<Strike> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
