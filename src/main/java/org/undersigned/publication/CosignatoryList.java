package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.registry.Person;
import org.undersigned.signing.Cosignatories;
import org.undersigned.signing.Cosignatories.Shared;

/** With whom a person signed most often, by name. */
@ApplicationScoped
class CosignatoryList {

    private static final int MOST = 10;

    @Inject
    Cosignatories cosignatories;

    List<Cosignatory> of(Person person) {
        return cosignatories.of(Person.records(person.id), MOST).stream()
                .map(CosignatoryList::named)
                .toList();
    }

    private static Cosignatory named(Shared shared) {
        var person = Person.current(shared.personId()).orElseThrow();
        return new Cosignatory(person.id, person.fullName(), shared.texts());
    }
}
