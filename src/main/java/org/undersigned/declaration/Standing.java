package org.undersigned.declaration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer to an act: where the declaration stands now. */
@Schema(name = "Standing")
public record Standing(
        @Schema(description = "Its address", examples = "pace-wd-745") String ref,
        State state,
        @Schema(description = "Number of the wording at which it stands", examples = "1") int wording) {

    public static Standing of(Declaration declaration) {
        return new Standing(declaration.ref, declaration.state, declaration.wordingNumber);
    }
}
