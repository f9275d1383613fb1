package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.State;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.signing.Signatories;

/** The members of a body as somebody who looks for signatures sees them. */
@ApplicationScoped
class Invitees {

    /** A member; {@code group} as printed, or empty. */
    record Invitee(String id, String name, String group, Status status, boolean chosen) {

        public boolean free() {
            return status == Status.FREE;
        }
    }

    /** The members of one delegation whom the filter leaves. */
    record Delegation(String part, String name, List<Invitee> members) {

        public long free() {
            return members.stream().filter(Invitee::free).count();
        }
    }

    /**
     * The page.
     *
     * @param delegations those that the filter leaves
     * @param chosen everybody chosen, whom the filter hides included
     * @param hidden those of the chosen whom the filter hides
     * @param leftOut sentences on those who were pressed for and cannot be asked
     * @param open whether members can be asked in this state
     */
    record View(
            String page,
            Headline headline,
            boolean open,
            String checklist,
            String missing,
            String q,
            String group,
            List<Option> groups,
            List<Delegation> delegations,
            List<Invitee> chosen,
            List<Invitee> hidden,
            List<String> leftOut,
            int asked,
            int signed,
            Errors errors) {

        public int shown() {
            return delegations.stream().mapToInt(one -> one.members().size()).sum();
        }

        public long free() {
            return delegations.stream().mapToLong(Delegation::free).sum();
        }
    }

    @Inject
    Roll roll;

    @Inject
    Signatories signatories;

    @Inject
    Reader reader;

    /**
     * @param chosen ids of people
     * @param pressed everybody of whom it was pressed for; those who can be asked are chosen, too
     */
    View of(
            Declaration declaration,
            InviteeFilter filter,
            Set<String> chosen,
            Predicate<Listed> pressed,
            Errors errors) {
        var all = roll.of(declaration).stream()
                .filter(Listed::isMember)
                .filter(one -> !one.person().id.equals(declaration.originatorId))
                .toList();
        Predicate<Listed> isChosen =
                one -> one.status() == Status.FREE && (chosen.contains(one.person().id) || pressed.test(one));
        var checklist = signatories.checklist(declaration);
        return new View(
                "/" + reader.lang() + "/desk/declarations/" + declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                declaration.state == State.GATHERING,
                checklist.sentence(reader::say),
                checklist.missingSentence(reader::say),
                filter.q(),
                filter.group(),
                groups(all),
                byDelegation(all.stream().filter(filter::lets).toList(), isChosen),
                invitees(all.stream().filter(isChosen).toList(), isChosen),
                invitees(
                        all.stream()
                                .filter(isChosen)
                                .filter(one -> !filter.lets(one))
                                .toList(),
                        isChosen),
                leftOut(all.stream().filter(pressed).toList()),
                (int) all.stream()
                        .filter(one -> one.isAsked() || one.status() == Status.SIGNED)
                        .count(),
                (int) all.stream().filter(one -> one.status() == Status.SIGNED).count(),
                errors);
    }

    private List<Invitee> invitees(List<Listed> people, Predicate<Listed> isChosen) {
        return people.stream()
                .map(one -> new Invitee(
                        one.person().id, one.name(), one.groupLabel(reader.locale()), one.status(), isChosen.test(one)))
                .toList();
    }

    private List<Delegation> byDelegation(List<Listed> members, Predicate<Listed> isChosen) {
        var names = new LinkedHashMap<String, String>();
        members.forEach(one -> names.putIfAbsent(one.delegationCode(), one.delegationName(reader.locale())));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader.locale())))
                .map(entry -> {
                    var part = Part.delegation(entry.getKey());
                    var people = members.stream().filter(part::has).toList();
                    return new Delegation(part.value(), entry.getValue(), invitees(people, isChosen));
                })
                .toList();
    }

    private List<Option> groups(List<Listed> members) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("signing_every_group")));
        var labels = new LinkedHashMap<String, String>();
        members.forEach(one -> labels.putIfAbsent(one.groupCode(), one.groupLabel(reader.locale())));
        new TreeSet<>(labels.keySet())
                .stream()
                        .filter(code -> !code.isEmpty())
                        .forEach(code -> options.add(new Option(code, labels.get(code))));
        return options;
    }

    private List<String> leftOut(List<Listed> pressed) {
        var numbers = new EnumMap<Status, Integer>(Status.class);
        pressed.stream()
                .map(Listed::status)
                .filter(status -> status != Status.FREE)
                .forEach(status -> numbers.merge(status, 1, Integer::sum));
        return numbers.entrySet().stream()
                .map(entry -> reader.say(
                        "invitations_left_out", entry.getValue(), entry.getKey().word()))
                .toList();
    }
}
