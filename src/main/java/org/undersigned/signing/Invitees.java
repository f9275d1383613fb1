package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.MemberView;

/** The members of a body as somebody who looks for signatures sees them. */
@ApplicationScoped
class Invitees {

    /**
     * A member.
     *
     * @param group as printed, or empty
     * @param status {@code free}, {@code asked}, {@code signed} or {@code unreachable}
     */
    record Invitee(String id, String name, String group, String status, boolean chosen) {

        public boolean free() {
            return status.equals("free");
        }
    }

    /** The members of one delegation. */
    record Delegation(String code, String name, List<Invitee> members) {}

    /**
     * The page.
     *
     * @param delegations those that the filter leaves
     * @param chosen everybody chosen, whom the filter hides included
     * @param hidden those of the chosen whom the filter hides
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
            int asked,
            int signed,
            Errors errors) {

        public int shown() {
            return delegations.stream().mapToInt(one -> one.members().size()).sum();
        }
    }

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Affiliations affiliations;

    @Inject
    Accounts accounts;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    View of(Declaration declaration, String q, String group, Set<String> chosen, Errors errors) {
        var today = drafting.procedureOf(declaration).day(clock.instant());
        var all = members(declaration, today, chosen);
        var filter = new InviteeFilter(q, group);
        var shown = all.stream().filter(filter::lets).toList();
        var checklist = signatories.checklist(declaration);
        return new View(
                "/" + reader.lang() + "/desk/declarations/" + declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                declaration.state == org.undersigned.declaration.State.GATHERING,
                checklist.sentence(reader::say),
                checklist.missingSentence(reader::say),
                filter.q(),
                filter.group(),
                groups(all),
                byDelegation(shown),
                chosen(all),
                chosen(all.stream().filter(one -> !filter.lets(one)).toList()),
                count(all, "asked") + count(all, "signed"),
                count(all, "signed"),
                errors);
    }

    /** A member with the delegation that heads the list. */
    record Placed(Belonging delegation, String groupCode, Invitee invitee) {}

    private List<Placed> members(Declaration declaration, LocalDate today, Set<String> chosen) {
        var members = affiliations.members(declaration.bodyId, today).stream()
                .filter(one -> !one.person().id.equals(declaration.originatorId))
                .toList();
        var ids = members.stream().map(one -> one.person().id).toList();
        var standing = affiliations.on(ids, declaration.bodyId, today);
        var statuses = statuses(declaration, ids);
        return members.stream()
                .map(one -> placed(one, standing.get(one.person().id), statuses.get(one.person().id), chosen))
                .toList();
    }

    private Placed placed(MemberView member, Affiliation affiliation, String status, Set<String> chosen) {
        var person = member.person();
        var group = affiliation.group();
        var name = person.honorific.isEmpty() ? person.fullName() : person.honorific + " " + person.fullName();
        return new Placed(
                member.belonging(),
                group.map(Belonging::code).orElse(""),
                new Invitee(
                        person.id,
                        name,
                        group.map(one -> one.label(reader.locale())).orElse(""),
                        status,
                        status.equals("free") && chosen.contains(person.id)));
    }

    private Map<String, String> statuses(Declaration declaration, List<String> ids) {
        var reachable = accounts.reachable(ids);
        var asked =
                Invitation.of(declaration.id).stream().map(one -> one.personId).collect(Collectors.toSet());
        var signed = signatories.of(declaration).stream()
                .map(one -> one.signature().personId)
                .collect(Collectors.toSet());
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> {
            if (signed.contains(id)) {
                return "signed";
            }
            if (asked.contains(id)) {
                return "asked";
            }
            return reachable.contains(id) ? "free" : "unreachable";
        }));
    }

    private List<Delegation> byDelegation(List<Placed> members) {
        var names = new LinkedHashMap<String, String>();
        members.forEach(one ->
                names.putIfAbsent(one.delegation().code(), one.delegation().name(reader.locale())));
        var collator = java.text.Collator.getInstance(reader.locale());
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(collator))
                .map(entry -> new Delegation(
                        entry.getKey(),
                        entry.getValue(),
                        members.stream()
                                .filter(one -> one.delegation().code().equals(entry.getKey()))
                                .map(Placed::invitee)
                                .toList()))
                .toList();
    }

    private List<Option> groups(List<Placed> members) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("signing_every_group")));
        var labels = new LinkedHashMap<String, String>();
        members.forEach(one -> labels.putIfAbsent(one.groupCode(), one.invitee().group()));
        new TreeSet<>(labels.keySet())
                .stream()
                        .filter(code -> !code.isEmpty())
                        .forEach(code -> options.add(new Option(code, labels.get(code))));
        return options;
    }

    private static List<Invitee> chosen(List<Placed> members) {
        return members.stream().map(Placed::invitee).filter(Invitee::chosen).toList();
    }

    private static int count(List<Placed> members, String status) {
        return (int) members.stream()
                .filter(one -> one.invitee().status().equals(status))
                .count();
    }
}
