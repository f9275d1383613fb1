package org.undersigned.signing.paper;

import java.io.Serializable;

/** Which sheet of which declaration, its primary key; {@code number} from 1. */
record SheetId(String declarationId, int number) implements Serializable {}
