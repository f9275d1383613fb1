package org.undersigned.ledger;

import java.util.Optional;

/** Where a log is read from: a website, a folder. Nothing that comes from there is believed. */
public interface Source {

    /**
     * The file of that path.
     *
     * @param longest in bytes; what is longer is not read to its end
     * @return nothing where there is none
     * @throws BadLog where it is too long, or cannot be read, or does not come in time
     */
    Optional<byte[]> get(String path, int longest);
}
