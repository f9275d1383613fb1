package org.undersigned.publication;

import static java.util.Comparator.comparing;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.publication.OrganizationView.BodyLink;
import org.undersigned.publication.OrganizationView.Label;
import org.undersigned.publication.OrganizationView.Member;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Directory;
import org.undersigned.registry.MemberView;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationLabel;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.registry.Role;

/** Lays organizations out as they were on a day. */
@ApplicationScoped
class OrganizationViews {

    /** A delegation or group in a list, with how many people are known in it. */
    record Part(String id, String name, String shortName, int people) {}

    /** A body with what it consists of. */
    record Body(String id, String name, String shortName, List<Part> groups, List<Part> delegations) {}

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    @Inject
    SignedTogetherList signed;

    @Inject
    Reader reader;

    List<Body> bodies(LocalDate day) {
        return directory.bodies().stream().map(body -> body(body, day)).toList();
    }

    OrganizationView of(Organization organization, LocalDate day, Paging paging, UriInfo uri) {
        var locale = reader.locale();
        var isBody = organization.id.equals(organization.bodyId);
        long total = isBody ? 0 : signed.count(organization.id);
        return new OrganizationView(
                organization.id,
                organization.label(locale, day),
                organization.kind == Kind.DELEGATION ? "" : organization.abbreviation(locale, day),
                organization.code,
                reader.say("publication_kind_" + organization.kind.name().toLowerCase(Locale.ROOT)),
                isBody ? null : bodyOf(organization, day),
                isBody ? body(organization, day) : null,
                day,
                uri.getQueryParameters().containsKey("on"),
                organization.existedOn(day),
                directory.labels(organization).stream().map(this::label).toList(),
                isBody ? List.of() : members(organization, day),
                isBody ? List.of() : signed.of(organization.id, paging),
                total,
                paging.view(uri, total));
    }

    private BodyLink bodyOf(Organization organization, LocalDate day) {
        var body = Organization.byId(organization.bodyId).orElseThrow();
        return new BodyLink(body.id, body.label(reader.locale(), day));
    }

    private Body body(Organization body, LocalDate day) {
        var sizes = directory.sizes(body, day);
        return new Body(
                body.id,
                body.label(reader.locale(), day),
                body.abbreviation(reader.locale(), day),
                parts(body, Kind.GROUP, day, sizes),
                parts(body, Kind.DELEGATION, day, sizes));
    }

    private List<Part> parts(Organization body, Kind kind, LocalDate day, Map<String, Integer> sizes) {
        var collator = Collator.getInstance(reader.locale());
        return directory.of(body, kind, day).stream()
                .map(one -> new Part(
                        one.id,
                        one.label(reader.locale(), day),
                        kind == Kind.GROUP ? one.abbreviation(reader.locale(), day) : "",
                        sizes.getOrDefault(one.id, 0)))
                .sorted(comparing(Part::name, collator::compare))
                .toList();
    }

    private List<Member> members(Organization organization, LocalDate day) {
        return affiliations.members(organization.id, day).stream()
                .map(this::member)
                .toList();
    }

    private Member member(MemberView view) {
        var role = view.belonging().role();
        return new Member(
                view.person().id,
                PeopleViews.inverted(view.person()),
                role == Role.MEMBER
                        ? null
                        : reader.say("publication_role_" + role.name().toLowerCase(Locale.ROOT)),
                view.other().map(other -> other.label(reader.locale())).orElse(""),
                view.other().map(other -> other.organizationId()).orElse(null));
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
