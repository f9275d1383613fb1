/** What every part needs and nothing of the domain; here also what the API's description says once for all operations. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Undersigned",
                        version = "v1",
                        license = @License(name = "EUPL-1.2", identifier = "EUPL-1.2")),
        // with a token or without, where an operation does not ask for one: some tell their authors more than everybody
        securitySets = {
            @SecurityRequirementsSet,
            @SecurityRequirementsSet(@SecurityRequirement(name = ApiDescription.TOKEN))
        },
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = IdempotentActs.HEADER,
                                    in = ParameterIn.HEADER,
                                    description =
                                            "Of your choosing. What is sent again under it within 24 hours is done"
                                                    + " once and answered as it was the first time.",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 200)),
                            @Parameter(
                                    name = "page",
                                    in = ParameterIn.QUERY,
                                    description = "From 1. The Link header leads to the first, previous, next and last"
                                            + " page (RFC 8288).",
                                    example = "1",
                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                            @Parameter(
                                    name = "size",
                                    in = ParameterIn.QUERY,
                                    description = "How many to a page; 50 if left out, where nothing else is said",
                                    example = "50",
                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                        },
                        responses =
                                @APIResponse(
                                        name = ApiDescription.PROBLEM,
                                        description = "Refused or failed; the status says how (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
package org.undersigned.platform;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
