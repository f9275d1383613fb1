package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in the API's words; spellings and memberships only where one person was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
record PersonJson(
        @Schema(examples = "7h3q0zk5w2nd") String id,
        @Schema(examples = "Mr") String honorific,
        @Schema(examples = "Caspar") String given,
        @Schema(examples = "Van den") String particle,
        @Schema(examples = "BERG") String family,
        @Schema(examples = "Caspar Van den BERG") String fullName,
        BelongingJson delegation,
        BelongingJson group,
        @Schema(description = "Where the body has no groups, or on whose behalf somebody sits") BelongingJson party,
        List<Spelling> spellings,
        @Schema(description = "What they were on the day asked for, by body") List<InBody> affiliations,
        List<Mandate> memberships,
        List<Identifier> identifiers) {

    /** A name as some source spells it. */
    record Spelling(String given, String particle, String family) {}

    /** What somebody is in one body on one day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AffiliationInBody")
    record InBody(
            @Schema(examples = "9d0w3f6s1ktz", description = "Id of the body") String body,
            @Schema(description = "In the assembly itself") BelongingJson seat,
            BelongingJson delegation,
            BelongingJson group,
            BelongingJson party) {

        static InBody of(String bodyId, Affiliation in) {
            return new InBody(
                    bodyId,
                    BelongingJson.of(in.seat()),
                    BelongingJson.of(in.delegation()),
                    BelongingJson.of(in.group()),
                    BelongingJson.of(in.party()));
        }
    }

    /** One membership of a person's history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Membership")
    record Mandate(
            String id,
            @Schema(examples = "9d0w3f6s1ktz", description = "Id of the body") String body,
            Organization.Kind kind,
            BelongingJson in,
            @Schema(examples = "Quaestor", description = "The role as the register says it, or empty") String title,
            @Schema(examples = "2014-07", description = "As the register says it: a year, a month or a day")
                    String startDate,
            @Schema(examples = "2019", description = "Likewise, the last day") String endDate,
            @Schema(description = "The group or party on whose behalf") BelongingJson onBehalfOf,
            @Schema(examples = "Leinster") String constituency,
            @Schema(examples = "observation", description = "Where it is known from") String source,
            @Schema(description = "When the registry learnt of it") Instant recordedAt) {

        static Mandate of(MembershipView view) {
            return new Mandate(
                    view.id(),
                    view.bodyId(),
                    view.kind(),
                    BelongingJson.of(view.belonging()),
                    view.title(),
                    view.startDate(),
                    view.endDate(),
                    BelongingJson.of(view.onBehalfOf()),
                    view.area(),
                    view.source(),
                    view.recordedAt());
        }
    }

    static PersonJson of(Person person, Affiliation affiliation) {
        return new PersonJson(
                person.id,
                person.honorific,
                person.given,
                person.particle,
                person.family,
                person.fullName(),
                BelongingJson.of(affiliation.delegation()),
                BelongingJson.of(affiliation.group()),
                BelongingJson.of(affiliation.party()),
                null,
                null,
                null,
                null);
    }

    static PersonJson whole(
            Person person,
            List<MembershipView> history,
            Map<String, Affiliation> byBody,
            List<Identifier> identifiers) {
        return new PersonJson(
                person.id,
                person.honorific,
                person.given,
                person.particle,
                person.family,
                person.fullName(),
                null,
                null,
                null,
                person.spellings().stream()
                        .map(name -> new Spelling(name.given, name.particle, name.family))
                        .toList(),
                byBody.entrySet().stream()
                        .map(in -> InBody.of(in.getKey(), in.getValue()))
                        .toList(),
                history.stream().map(Mandate::of).toList(),
                identifiers);
    }
}
