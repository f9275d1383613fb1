package org.undersigned.registry;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.undersigned.registry.Organization.Kind;

/** Who belonged to what, as of a day. Days are calendar days; whose time zone they are of, the caller decides. */
@ApplicationScoped
@Transactional
public class Affiliations {

    @Inject
    Clock clock;

    /** A person's delegation and group in a body on a day; {@link Affiliation#NONE} for whoever has neither. */
    public Affiliation on(String personId, String bodyId, LocalDate day) {
        return on(List.of(personId), bodyId, day).get(personId);
    }

    /** The same for many people, with a number of queries that does not grow with theirs; every id given is a key. */
    public Map<String, Affiliation> on(Collection<String> personIds, String bodyId, LocalDate day) {
        var current = Person.currentIds(personIds);
        var found = Membership.on(current.values(), bodyId, day).stream().collect(groupingBy(m -> m.personId));
        return personIds.stream()
                .distinct()
                .collect(toMap(identity(), id -> affiliation(found.getOrDefault(current.get(id), List.of()), day)));
    }

    /** Whether a person belongs to a body on a day: to itself, as to an organisation, or to what it is made of. */
    public boolean belongs(String personId, String bodyId, LocalDate day) {
        return !on(personId, bodyId, day).isEmpty()
                || history(personId, day).stream()
                        .anyMatch(one -> one.belonging().organizationId().equals(bodyId));
    }

    /** How many members a body has on a day: seats where its register knows them, else people of its delegations. */
    public int size(String bodyId, LocalDate day) {
        int seats = Membership.people(bodyId, Kind.ASSEMBLY, day);
        return seats > 0 ? seats : Membership.people(bodyId, Kind.DELEGATION, day);
    }

    /** What a person, or each of many, was in every body on a day, by body. */
    public Map<String, TreeMap<String, Affiliation>> inEveryBody(Collection<String> personIds, LocalDate day) {
        return Membership.on(personIds, null, day).stream()
                .collect(groupingBy(
                        m -> m.personId,
                        groupingBy(
                                m -> m.bodyId, TreeMap::new, collectingAndThen(toList(), in -> affiliation(in, day)))));
    }

    /** All memberships of a person in every body, the earliest first. */
    public List<MembershipView> history(String personId) {
        var today = LocalDate.now(clock);
        return Membership.of(personId).stream().map(m -> m.view(today)).toList();
    }

    /** The memberships that run on a day, in every body. */
    public List<MembershipView> history(String personId, LocalDate day) {
        return history(List.of(personId), day).getOrDefault(personId, List.of());
    }

    /** The same of many people, with one query; whoever has none is no key. */
    public Map<String, List<MembershipView>> history(Collection<String> personIds, LocalDate day) {
        return Membership.of(personIds).stream()
                .filter(m -> m.covers(day))
                .collect(groupingBy(m -> m.personId, mapping(m -> m.view(day), toList())));
    }

    /**
     * The people of an organization on a day with their other affiliation in its body, sorted by family name. Of a body:
     * the people of all its delegations.
     */
    public List<MemberView> members(String organizationId, LocalDate day) {
        return Organization.byId(organizationId).map(in -> members(in, day)).orElse(List.of());
    }

    private List<MemberView> members(Organization in, LocalDate day) {
        var memberships = Membership.in(in, day);
        var people = Person.byIds(memberships.stream().map(m -> m.personId).collect(toSet()));
        return views(in, memberships, people.values(), day);
    }

    /** The same of these members alone, in their order. */
    List<MemberView> members(Organization in, List<Person> people, LocalDate day) {
        var ids = people.stream().map(person -> person.id).toList();
        var order = new ArrayList<>(ids);
        return views(in, Membership.in(in, ids, day), people, day).stream()
                .sorted(comparing(view -> order.indexOf(view.person().id)))
                .toList();
    }

    private List<MemberView> views(
            Organization in, List<Membership> memberships, Collection<Person> people, LocalDate day) {
        var byId = people.stream().collect(toMap(person -> person.id, identity()));
        var all = on(byId.keySet(), in.bodyId, day);
        var areas = memberships.stream()
                .filter(m -> m.area != null)
                .collect(toMap(m -> m.personId, m -> m.area.name, (one, other) -> one));
        return memberships.stream()
                .sorted(comparing(m -> m.role == Role.MEMBER))
                .filter(firstOf(m -> m.personId))
                .map(m -> new MemberView(
                        byId.get(m.personId), in.kind, m.as(day), m.title, areas.get(m.personId), all.get(m.personId)))
                .sorted(comparing(view -> view.person().sortKey + view.person().id))
                .toList();
    }

    private static Predicate<Membership> firstOf(Function<Membership, String> key) {
        var seen = new HashSet<String>();
        return membership -> seen.add(key.apply(membership));
    }

    private static Affiliation affiliation(List<Membership> memberships, LocalDate day) {
        return new Affiliation(
                in(Kind.ASSEMBLY, memberships, day),
                in(Kind.DELEGATION, memberships, day),
                in(Kind.GROUP, memberships, day).or(() -> onBehalfOf(Kind.GROUP, memberships, day)),
                in(Kind.PARTY, memberships, day).or(() -> onBehalfOf(Kind.PARTY, memberships, day)));
    }

    private static Optional<Belonging> in(Kind kind, List<Membership> memberships, LocalDate day) {
        return memberships.stream().filter(m -> m.kind == kind).findFirst().map(m -> m.as(day));
    }

    private static Optional<Belonging> onBehalfOf(Kind kind, List<Membership> memberships, LocalDate day) {
        return memberships.stream()
                .flatMap(m -> m.onBehalfOf(kind, day).stream())
                .findFirst();
    }
}
