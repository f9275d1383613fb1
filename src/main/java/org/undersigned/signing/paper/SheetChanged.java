package org.undersigned.signing.paper;

import java.util.List;

/**
 * Something is over once the transaction is committed.
 *
 * @param sheet that is decided on, whose keys are all destroyed, or null
 * @param keys that seal nothing any more
 * @param counted whether names were added to the count
 */
record SheetChanged(SheetId sheet, List<String> keys, boolean counted) {

    static SheetChanged rewritten(List<String> keys) {
        return new SheetChanged(null, keys, false);
    }

    static SheetChanged decided(SheetId sheet, boolean counted) {
        return new SheetChanged(sheet, List.of(), counted);
    }
}
