package org.undersigned.signing.invitations;

import java.util.Locale;
import java.util.Optional;
import org.undersigned.identity.Account;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.Person;
import org.undersigned.signing.Invitation;
import org.undersigned.signing.Signatories;

/**
 * Somebody who belongs to the body today, or was asked while they did.
 *
 * @param delegation empty for whoever has left
 * @param group or party, where there is one
 * @param invitation null for whoever was not asked
 * @param signature under the wording at which the text stands, withdrawn or not; null where there is none
 * @param account that is open; null where there is none
 */
record Listed(
        Person person,
        Optional<Belonging> delegation,
        Optional<Belonging> group,
        Invitation invitation,
        Signatories.Entry signature,
        Account account) {

    boolean isMember() {
        return delegation.isPresent();
    }

    boolean isAsked() {
        return invitation != null;
    }

    Status status() {
        if (signature != null) {
            return signature.counts() ? Status.SIGNED : Status.WITHDREW;
        }
        if (!isAsked()) {
            return account == null ? Status.UNREACHABLE : Status.FREE;
        }
        if (invitation.declinedAt != null) {
            return Status.DECLINED;
        }
        return cameBack() ? Status.CAME_BACK : Status.ASKED;
    }

    /** Who has another address since can be written to. */
    boolean hasMoved() {
        return isAsked()
                && invitation.cameBackAt != null
                && account != null
                && !account.email.equals(invitation.cameBackFrom);
    }

    private boolean cameBack() {
        return invitation.cameBackAt != null && !hasMoved();
    }

    /** "Ms Ada LOVELACE". */
    String name() {
        return person.honorific.isEmpty() ? person.fullName() : person.honorific + " " + person.fullName();
    }

    String delegationCode() {
        return delegation.map(Belonging::code).orElse("");
    }

    String delegationName(Locale locale) {
        return delegation.map(one -> one.name(locale)).orElse("");
    }

    String groupCode() {
        return group.map(Belonging::code).orElse("");
    }

    /** As printed, or empty. */
    String groupLabel(Locale locale) {
        return group.map(one -> one.label(locale)).orElse("");
    }
}
