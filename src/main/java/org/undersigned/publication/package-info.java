/** Public pages of declarations, search, feeds and data; here also how the API's description tells of that search. */
@OpenAPIDefinition(
        info = @Info(title = "Undersigned", version = "v1"),
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "q",
                                    in = ParameterIn.QUERY,
                                    description = "Words of the title, or a number",
                                    example = "press freedom",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "procedure",
                                    in = ParameterIn.QUERY,
                                    description = "Its id",
                                    example = "pace-written-declaration",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "state",
                                    in = ParameterIn.QUERY,
                                    description = "open or closed",
                                    example = "open",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "sort",
                                    in = ParameterIn.QUERY,
                                    description = "date, number or signatures; the highest first",
                                    example = "signatures",
                                    schema = @Schema(type = SchemaType.STRING))
                        }))
package org.undersigned.publication;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
