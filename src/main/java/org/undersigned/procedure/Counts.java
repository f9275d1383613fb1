package org.undersigned.procedure;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The numbers that requirements are held against; they come from the tallies of counted signatures.
 *
 * @param signatures counted signatures
 * @param byDelegation signatures by code of delegation
 * @param byGroup signatures by code of political group, those that are none included
 * @param members members of the assembly, where it is known
 * @param onBehalfOfGroups groups in whose name the text is tabled
 * @param adoptedByCommittee whether a committee adopted it
 * @param representedPersons represented persons of a complaint
 * @param consents how many of them have consented
 * @param byState signatures by code of state
 */
public record Counts(
        int signatures,
        Map<String, Integer> byDelegation,
        Map<String, Integer> byGroup,
        OptionalInt members,
        int onBehalfOfGroups,
        boolean adoptedByCommittee,
        int representedPersons,
        int consents,
        Map<String, Integer> byState) {

    public Counts {
        byDelegation = Map.copyOf(byDelegation);
        byGroup = Map.copyOf(byGroup);
        byState = Map.copyOf(byState);
    }

    /** Signatures of members, and nothing else. */
    public static Counts of(int signatures, Map<String, Integer> byDelegation, Map<String, Integer> byGroup) {
        return new Counts(signatures, byDelegation, byGroup, OptionalInt.empty(), 0, false, 0, 0, Map.of());
    }

    /** The same, with so many members of the assembly. */
    public Counts withMembers(int number) {
        return new Counts(
                signatures,
                byDelegation,
                byGroup,
                OptionalInt.of(number),
                onBehalfOfGroups,
                adoptedByCommittee,
                representedPersons,
                consents,
                byState);
    }

    /** The same, tabled in the name of so many groups, or adopted by a committee. */
    public Counts tabledBy(int groups, boolean committee) {
        return new Counts(
                signatures, byDelegation, byGroup, members, groups, committee, representedPersons, consents, byState);
    }

    /** The same, with represented persons of whom so many have consented. */
    public Counts withConsents(int represented, int consented) {
        return new Counts(
                signatures,
                byDelegation,
                byGroup,
                members,
                onBehalfOfGroups,
                adoptedByCommittee,
                represented,
                consented,
                byState);
    }

    /** The same, with signatures by state. */
    public Counts withStates(Map<String, Integer> states) {
        return new Counts(
                signatures,
                byDelegation,
                byGroup,
                members,
                onBehalfOfGroups,
                adoptedByCommittee,
                representedPersons,
                consents,
                states);
    }

    int statesThatReach(Map<String, Integer> minimums) {
        return (int) minimums.entrySet().stream()
                .filter(minimum -> byState.getOrDefault(minimum.getKey(), 0) >= minimum.getValue())
                .count();
    }

    static int present(Map<String, Integer> counts, Set<String> excluded) {
        return (int) counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .filter(count -> !count.getKey().isBlank() && !excluded.contains(count.getKey()))
                .count();
    }
}
