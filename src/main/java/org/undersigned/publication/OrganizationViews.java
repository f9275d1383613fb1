package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.publication.OrganizationView.History;
import org.undersigned.publication.OrganizationView.Label;
import org.undersigned.publication.OrganizationView.Link;
import org.undersigned.publication.OrganizationView.Member;
import org.undersigned.publication.OrganizationView.Members;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.Directory;
import org.undersigned.registry.MemberView;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationLabel;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.registry.Role;
import org.undersigned.registry.Roster;

/** Lays an organization out as it was on a day. */
@ApplicationScoped
class OrganizationViews {

    private static final int TEXTS = 25;
    private static final int MEMBERS = 100;

    /** Parameter of the second list of the page. */
    private static final String MEMBERS_PAGE = "members";

    @Inject
    BodyViews bodies;

    @Inject
    Mandates mandates;

    @Inject
    Directory directory;

    @Inject
    Roster roster;

    @Inject
    SignedTogetherList signed;

    @Inject
    LinkedData linkedData;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** Reads {@code ?on=&q=&members=&page=}. */
    OrganizationView of(Organization organization, UriInfo uri) {
        var on = AskedDay.of(uri, clock);
        var day = on.day();
        var isBody = organization.id.equals(organization.bodyId);
        var texts = Paging.of(uri, TEXTS);
        long total = signed.count(organization);
        return new OrganizationView(
                organization.id,
                organization.label(reader.locale(), day),
                bodies.shortName(organization, day),
                mandates.kind(organization.kind),
                isBody ? null : link(organization.bodyId, day),
                isBody ? bodies.body(organization, day) : null,
                isBody ? bodies.seats(organization, day) : null,
                on,
                organization.existedOn(day),
                history(organization, day),
                members(organization, day, uri),
                isBody || organization.kind == Kind.DELEGATION || organization.kind == Kind.GROUP,
                signed.of(organization, texts),
                total,
                texts.view(uri, total),
                linkedData.of(
                        organization,
                        day,
                        directory.identifiers(organization.id),
                        isBody ? null : Organization.byId(organization.bodyId).orElseThrow()));
    }

    private History history(Organization organization, LocalDate day) {
        return new History(
                organization.founded,
                organization.dissolved == null ? null : organization.dissolved.minusDays(1),
                organization.classification,
                link(organization.parentId, day),
                directory.predecessors(organization).stream()
                        .map(before -> link(before.id, day))
                        .toList(),
                link(organization.successorId, day),
                AboutPerson.entries(directory.identifiers(organization.id)),
                directory.labels(organization).stream().map(this::label).toList(),
                organization.source,
                LocalDate.ofInstant(organization.recordedAt, ZoneOffset.UTC));
    }

    private Members members(Organization organization, LocalDate day, UriInfo uri) {
        var q = Search.words(uri, "q");
        var paging = Paging.of(uri, MEMBERS_PAGE, MEMBERS);
        var found = roster.of(organization, q, day, paging);
        return new Members(
                q,
                found.total(),
                found.members().stream().map(this::member).toList(),
                paging.view(uri, MEMBERS_PAGE, found.total()));
    }

    private Member member(MemberView view) {
        var role = view.belonging().role();
        return new Member(
                view.person().id,
                PeopleViews.inverted(view.person()),
                role == Role.MEMBER ? null : mandates.role(role, view.title()),
                Stream.concat(others(view).map(other -> other.label(reader.locale())), Stream.ofNullable(view.area()))
                        .collect(Collectors.joining(", ")));
    }

    /** What tells the member from others: of a body's members delegation and group, of others the one of the two. */
    private static Stream<Belonging> others(MemberView view) {
        return view.in() == Kind.ASSEMBLY
                ? Stream.of(view.affiliation().delegation(), view.affiliation().side())
                        .flatMap(Optional::stream)
                : view.other().stream();
    }

    private Link link(String id, LocalDate day) {
        return id == null
                ? null
                : Organization.byId(id)
                        .map(one -> new Link(one.id, one.label(reader.locale(), day)))
                        .orElse(null);
    }

    private Label label(OrganizationLabel label) {
        var language = Locale.forLanguageTag(label.language);
        return new Label(
                label.language,
                language.getDisplayName(reader.locale()),
                label.label,
                label.form == Form.ABBREVIATION,
                label.from,
                label.to == null ? null : label.to.minusDays(1));
    }
}
