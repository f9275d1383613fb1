package org.undersigned;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.declaration.DraftText;

/** A declaration as a test tells of it. Each last word, such as {@link #gathering}, makes it and answers its reference. */
public final class Told {

    private final Scenario scenario;
    private final Acts acts;
    private String procedure = "pace-written-declaration";
    private DraftText text = new DraftText(List.of(new DraftText.Version(
            "en", "Shade for every schoolyard", List.of("Trees cool a yard.", "We ask that they be planted."))));
    private Someone originator;
    private final List<Someone> asked = new ArrayList<>();
    private final List<Someone> signatories = new ArrayList<>();

    Told(Scenario scenario, Acts acts) {
        this.scenario = scenario;
        this.acts = acts;
    }

    public Told under(String id) {
        procedure = id;
        return this;
    }

    public Told by(Someone member) {
        originator = member;
        return this;
    }

    public Told saying(DraftText words) {
        text = words;
        return this;
    }

    /** These members are asked. */
    public Told asking(Someone... members) {
        asked.addAll(List.of(members));
        return this;
    }

    /** These members are asked and sign. */
    public Told signedBy(Someone... members) {
        signatories.addAll(List.of(members));
        return this;
    }

    /** So many names stand under it, the originator's included; the others come from those delegations in turn. */
    public Told signedBy(int number, List<String> delegations) {
        signatories.addAll(scenario.members(number - 1, delegations));
        return this;
    }

    public String draft() {
        if (originator == null) {
            originator = scenario.member("Malta", "SOC");
        }
        return acts.draft(procedure, text, originator);
    }

    /** Open for signature, asked and signed. */
    public String gathering() {
        var ref = draft();
        acts.open(ref, originator);
        acts.ask(ref, originator, asked);
        acts.ask(ref, originator, signatories);
        signatories.forEach(member -> acts.sign(ref, member));
        return ref;
    }

    public String submitted() {
        var ref = gathering();
        acts.submit(ref, originator);
        return ref;
    }

    public String returned(String remark) {
        var ref = submitted();
        acts.giveBack(ref, remark);
        return ref;
    }

    public String inadmissible(String ground, String remark) {
        var ref = submitted();
        acts.refuse(ref, ground, remark);
        return ref;
    }

    public String published() {
        return acts.publish(submitted());
    }

    public String closed() {
        var ref = published();
        acts.close(ref);
        return ref;
    }
}
