package org.undersigned.publication;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published declaration that somebody signed, and as what. */
@Schema(name = "PersonSignature")
public record PersonSignature(
        DeclarationSummary declaration,
        @Schema(
                        description = "With the affiliation of the day, as printed",
                        examples = "Mr Caspar Van den BERG, Netherlands, ALDE")
                String printed,
        LocalDate signedOn,
        @Schema(description = "Null while the signature counts") LocalDate withdrawnOn,
        @Schema(description = "Whether it is the first signature") boolean originator) {}
