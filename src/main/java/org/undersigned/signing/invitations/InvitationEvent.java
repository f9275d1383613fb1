package org.undersigned.signing.invitations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;

/** Members were written to. An entry of the audit trail has their number; who they are is for the mails alone. */
public sealed interface InvitationEvent extends Audited {

    /** The people written to, by the ids under which they have their accounts. */
    @JsonIgnore
    List<String> people();

    /** They are asked to sign, or asked again because the text has changed. */
    record MembersInvited(String declarationId, Actor actor, Instant at, int number, @JsonIgnore List<String> people)
            implements InvitationEvent {

        static MembersInvited of(String declarationId, List<String> people, Actor by, Instant at) {
            return new MembersInvited(declarationId, by, at, people.size(), people);
        }
    }

    /**
     * They are reminded of it.
     *
     * @param note of whoever reminds them, or null
     */
    record MembersReminded(
            String declarationId,
            Actor actor,
            Instant at,
            int number,
            @JsonIgnore List<String> people,
            @JsonIgnore String note)
            implements InvitationEvent {}
}
