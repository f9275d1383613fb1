package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        List<Spelling> spellings,
        List<Mandate> memberships) {

    /** A name as some source spells it. */
    record Spelling(String given, String particle, String family) {}

    /** One membership of a person's history. */
    @Schema(name = "Membership")
    record Mandate(
            @Schema(examples = "9d0w3f6s1ktz", description = "Id of the body") String body,
            Organization.Kind kind,
            BelongingJson in,
            @Schema(examples = "observation") String source) {}

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
                null,
                null);
    }

    static PersonJson whole(Person person, List<MembershipView> history) {
        return new PersonJson(
                person.id,
                person.honorific,
                person.given,
                person.particle,
                person.family,
                person.fullName(),
                null,
                null,
                person.spellings().stream()
                        .map(name -> new Spelling(name.given, name.particle, name.family))
                        .toList(),
                history.stream()
                        .map(m -> new Mandate(m.bodyId(), m.kind(), BelongingJson.of(m.belonging()), m.source()))
                        .toList());
    }
}
