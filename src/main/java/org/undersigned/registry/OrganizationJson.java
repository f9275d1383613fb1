package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.registry.OrganizationLabel.Form;

/** An organization in the API's words, with the labels of a day; its members only where it alone was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organization")
record OrganizationJson(
        @Schema(examples = "4k2m9x0c7vbt") String id,
        @Schema(examples = "9d0w3f6s1ktz", description = "The body that it belongs to; itself for a body") String body,
        Organization.Kind kind,
        @Schema(examples = "EC") String code,
        @Schema(examples = "{\"en\":\"European Conservatives Group\"}") Map<String, String> name,
        @Schema(examples = "{\"en\":\"EC\",\"fr\":\"CE\"}") Map<String, String> abbreviation,
        boolean nonAttached,
        @Schema(description = "First day") LocalDate founded,
        @Schema(description = "First day on which it is no more") LocalDate dissolved,
        List<Member> members) {

    /** A member with the other affiliation: the group of a delegation's, the delegation of a group's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Member")
    record Member(PersonJson person, BelongingJson in, BelongingJson other) {

        static Member of(MemberView view) {
            return new Member(
                    PersonJson.of(view.person(), Affiliation.NONE),
                    BelongingJson.of(view.belonging()),
                    BelongingJson.of(view.other()));
        }
    }

    static OrganizationJson of(Organization organization, LocalDate day, List<Member> members) {
        return new OrganizationJson(
                organization.id,
                organization.bodyId,
                organization.kind,
                organization.code,
                organization.labels(Form.NAME, day).byLanguage(),
                organization.labels(Form.ABBREVIATION, day).byLanguage(),
                organization.nonAttached,
                organization.founded,
                organization.dissolved,
                members);
    }
}
