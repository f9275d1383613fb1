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
        @Schema(examples = "political group", description = "As the register says it") String classification,
        @Schema(description = "Id of the organization of which it is a part") String parent,
        @Schema(description = "Id of what it became when it was dissolved") String successor,
        @Schema(description = "Ids of what became it") List<String> predecessors,
        List<Identifier> identifiers,
        @Schema(examples = "64", description = "Members on the day, on all pages") Long memberCount,
        @Schema(description = "One page of the members on the day, by family name") List<Member> members) {

    /** A member with the other affiliation: the group of a delegation's, the delegation of a group's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Member")
    record Member(
            PersonJson person,
            BelongingJson in,
            BelongingJson other,
            @Schema(examples = "Leinster") String constituency) {

        static Member of(MemberView view) {
            return new Member(
                    PersonJson.of(view.person(), Affiliation.NONE),
                    BelongingJson.of(view.belonging()),
                    BelongingJson.of(view.other()),
                    view.area());
        }
    }

    static OrganizationJson of(Organization organization, LocalDate day) {
        return told(organization, day, null, null, null, null);
    }

    static OrganizationJson whole(
            Organization organization,
            LocalDate day,
            List<Organization> predecessors,
            List<Identifier> identifiers,
            long memberCount,
            List<Member> members) {
        return told(
                organization,
                day,
                predecessors.stream().map(before -> before.id).toList(),
                identifiers,
                memberCount,
                members);
    }

    private static OrganizationJson told(
            Organization organization,
            LocalDate day,
            List<String> predecessors,
            List<Identifier> identifiers,
            Long memberCount,
            List<Member> members) {
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
                organization.classification.isEmpty() ? null : organization.classification,
                organization.parentId,
                organization.successorId,
                predecessors,
                identifiers,
                memberCount,
                members);
    }
}
