package org.undersigned.signing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;

/**
 * One step on the way of a declaration, for the task list of its originator.
 *
 * @param name of the step; its words are {@code signing_step_{name}}
 * @param status where it stands
 * @param page of the desk on which it is done, below that of the declaration; null where there is nothing to do
 */
record Step(String name, Status status, String page) {

    /** Where a step stands. */
    enum Status {
        DONE,
        NOW,
        /** It is somebody else's turn. */
        WAITING,
        LATER,
        /** The way ended here. */
        ENDED
    }

    /** Key of its words. */
    public String key() {
        return "signing_step_" + name;
    }

    /** Key of the words on the button that leads to it. */
    public String buttonKey() {
        return key() + "_button";
    }

    /** Key of the words of its status. */
    public String statusKey() {
        return "signing_step_status_" + status.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The whole way.
     *
     * @param written whether the text is complete
     * @param met whether the requirements of tabling are met
     */
    static List<Step> of(Declaration declaration, boolean written, boolean met) {
        var state = declaration.state;
        var steps = new ArrayList<Step>();
        if (state.isWritable()) {
            steps.add(new Step("write", written ? Status.DONE : Status.NOW, "/edit"));
            steps.add(written ? now("open", "/opening") : later("open"));
        } else {
            steps.add(done("write"));
            steps.add(done("open"));
        }
        steps.addAll(signing(state, met));
        steps.addAll(decision(state));
        return steps;
    }

    private static List<Step> signing(State state, boolean met) {
        if (state.isWritable()) {
            return List.of(later("invite"), later("submit"));
        }
        if (state == State.GATHERING) {
            return List.of(
                    new Step("invite", met ? Status.DONE : Status.NOW, "/invitations"),
                    met ? now("submit", "/submission") : later("submit"));
        }
        return List.of(done("invite"), done("submit"));
    }

    private static List<Step> decision(State state) {
        return switch (state) {
            case SUBMITTED -> List.of(new Step("decision", Status.WAITING, null), later("published"));
            case OPEN, CLOSED -> List.of(done("decision"), done("published"));
            case INADMISSIBLE -> List.of(new Step("decision", Status.ENDED, null));
            default -> List.of(later("decision"), later("published"));
        };
    }

    /** For a co-author, who writes, asks members to sign, and leaves the other steps to the originator. */
    Step forAuthor() {
        return name.equals("write") || name.equals("invite")
                ? this
                : new Step(name, status == Status.NOW ? Status.LATER : status, null);
    }

    private static Step now(String name, String page) {
        return new Step(name, Status.NOW, page);
    }

    private static Step done(String name) {
        return new Step(name, Status.DONE, null);
    }

    private static Step later(String name) {
        return new Step(name, Status.LATER, null);
    }
}
