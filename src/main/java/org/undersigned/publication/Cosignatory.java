package org.undersigned.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has signed the same published texts as another. */
@Schema(name = "CoSignatory")
public record Cosignatory(
        @Schema(examples = "7h3q0zk5w2nd") String person,
        @Schema(examples = "Caspar Van den BERG") String name,
        @Schema(examples = "17", description = "Published texts that both have signed") long texts) {}
