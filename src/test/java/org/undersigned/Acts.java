package org.undersigned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.signing.invitations.Invitations;
import org.undersigned.tableoffice.Decisions;
import org.undersigned.tableoffice.Remarks;

/** The acts through which a declaration comes to where a test wants it. */
@ApplicationScoped
class Acts {

    private static final Actor OFFICE = Actor.system("table office");

    @Inject
    Drafting drafting;

    @Inject
    Invitations invitations;

    @Inject
    Signatures signatures;

    @Inject
    Submission submission;

    @Inject
    Decisions decisions;

    String draft(String procedure, DraftText text, Someone by) {
        return drafting.begin(procedure, text, by.actor()).ref;
    }

    void open(String ref, Someone by) {
        drafting.openForSignature(ref, by.actor());
    }

    void ask(String ref, Someone by, List<Someone> members) {
        if (!members.isEmpty()) {
            invitations.invite(ref, members.stream().map(Someone::personId).toList(), by.actor());
        }
    }

    void sign(String ref, Someone member) {
        signatures.sign(ref, member.actor());
    }

    void submit(String ref, Someone by) {
        submission.submit(ref, by.actor());
    }

    void giveBack(String ref, String remark) {
        decisions.giveBack(ref, Remarks.of(remark), OFFICE);
    }

    void refuse(String ref, String ground, String remark) {
        decisions.refuse(ref, ground, remark, OFFICE);
    }

    String publish(String ref) {
        return decisions.admit(ref, OFFICE).ref;
    }

    void close(String ref) {
        decisions.close(ref, OFFICE);
    }
}
