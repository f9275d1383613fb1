package org.undersigned.signing;

import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.GivingUp;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Procedure;

/** What an originator does with a declaration besides writing it. */
enum Act {
    OPEN("open", "opening", State.GATHERING, "signing_open_done"),
    SUBMIT("submit", "submission", State.SUBMITTED, "signing_submit_done"),
    TAKE_BACK("take_back", "taking-back", State.DRAFT, "signing_take_back_done"),
    GIVE_UP("give_up", "giving-up", State.WITHDRAWN, "signing_give_up_done");

    final String name;
    final String path;

    /** Where the declaration stands afterwards. */
    final State reached;

    /** Key of the words that tell of it. */
    final String done;

    Act(String name, String path, State reached, String done) {
        this.name = name;
        this.path = path;
        this.reached = reached;
        this.done = done;
    }

    /** Whether it can be done as the declaration stands, for all that its state decides. */
    boolean fits(Declaration declaration, Procedure procedure) {
        return switch (this) {
            case OPEN -> declaration.state.isWritable();
            case SUBMIT, TAKE_BACK -> declaration.state == State.GATHERING;
            case GIVE_UP -> GivingUp.under(procedure).fits(declaration);
        };
    }
}
