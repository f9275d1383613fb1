package org.undersigned.procedure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a stage asks for and how far it is reached; the same in page, API, e-mail and PDF.
 *
 * @param stage the stage
 * @param items in the order of the procedure; none where the stage asks for nothing
 * @param otherAlternatives how many other ways the procedure leaves to meet the requirement
 */
public record Checklist(Stage stage, List<ChecklistItem> items, int otherAlternatives) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** Whether every item is met. */
    public boolean met() {
        return items.stream().allMatch(ChecklistItem::met);
    }

    /** Items that are not met. */
    public List<ChecklistItem> missing() {
        return items.stream().filter(item -> !item.met()).toList();
    }

    /** All items in words: "16 of 20 signatures · 4 of 4 delegations · 2 of 2 groups". Empty without items. */
    public String sentence(Say say) {
        return items.stream()
                .map(item -> say.say(item.messageKey(), item.args()))
                .collect(Collectors.joining(" · "));
    }

    /** What is missing in words: "Missing: 4 signatures, 1 delegation"; or that nothing is. */
    public String missingSentence(Say say) {
        if (met()) {
            return say.say("procedure_checklist_met");
        }
        var things = missing().stream()
                .map(item -> say.say(item.missingKey(), item.missingArgs()))
                .collect(Collectors.joining(", "));
        return say.say("procedure_checklist_missing", things);
    }

    /** From 0 (met) to 1 (nothing reached): the mean of what the items lack. */
    double distance() {
        return items.stream().mapToDouble(ChecklistItem::distance).average().orElse(0);
    }
}
