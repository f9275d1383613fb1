package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.PersonPage.InBody;
import org.undersigned.publication.PersonPage.Signed;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;

/** Lays out one person: what they were and are, what they signed and with whom. */
@ApplicationScoped
class PersonViews {

    @Inject
    Mandates mandates;

    @Inject
    PeopleViews people;

    @Inject
    PersonRecord records;

    @Inject
    CosignatoryList cosignatories;

    @Inject
    Affiliations affiliations;

    @Inject
    Directory directory;

    @Inject
    Procedures procedures;

    @Inject
    LinkedData linkedData;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    PersonPage of(Person person, UriInfo uri) {
        var on = AskedDay.of(uri, clock);
        var history = mandates.of(person);
        var about = AboutPerson.of(person, directory.identifiers(person.id));
        var all = records.signedBy(person);
        var paging = Paging.of(uri);
        return new PersonPage(
                person.id,
                person.fullName(),
                person.honorific,
                on,
                affiliations(person, on.day()),
                mandates.on(person, on.day()),
                history,
                timeline(history, all),
                about,
                Parts.of(all, paging).stream().map(this::signed).toList(),
                all.size(),
                paging.view(uri, all.size()),
                cosignatories.of(person),
                linkedData.of(person, history, about));
    }

    private List<InBody> affiliations(Person person, LocalDate day) {
        Map<String, Affiliation> byBody =
                affiliations.inEveryBody(List.of(person.id), day).getOrDefault(person.id, new TreeMap<>());
        return byBody.entrySet().stream()
                .map(in -> inBody(in.getKey(), in.getValue(), day))
                .filter(in -> !in.affiliation().isEmpty())
                .toList();
    }

    private InBody inBody(String bodyId, Affiliation affiliation, LocalDate day) {
        var body = Organization.byId(bodyId).orElseThrow();
        return new InBody(bodyId, body.label(reader.locale(), day), people.words(affiliation));
    }

    private Timeline timeline(List<Mandate> history, List<PersonSignature> signatures) {
        var days = signatures.stream().map(PersonSignature::signedOn).toList();
        return Timeline.of(history, days, LocalDate.now(clock), reader.locale());
    }

    private Signed signed(PersonSignature signature) {
        return new Signed(DeclarationLine.of(signature.declaration(), procedures, reader.locale()), signature);
    }
}
