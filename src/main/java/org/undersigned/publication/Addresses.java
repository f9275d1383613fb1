package org.undersigned.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Moved;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Person;
import org.undersigned.signing.Access;

/** Finds what an address means, for a reader who may read it. */
@RequestScoped
class Addresses {

    /** Nothing else is looked up: ids and references hold nothing else. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    @Inject
    Access access;

    @Inject
    UriInfo uri;

    /**
     * The declaration at that address.
     *
     * @throws Refusal (404) when there is none, or none that the reader may read
     * @throws WebApplicationException (301) when it has got a readable address since
     */
    Declaration declaration(String ref) {
        if (!isPlain(ref)) {
            throw Declaration.notFound();
        }
        var declaration = access.readable(ref);
        if (!declaration.ref.equals(ref)) {
            throw Moved.permanently(uri, ref, declaration.ref);
        }
        return declaration;
    }

    /**
     * The person at that address.
     *
     * @throws Refusal (404) when there is none
     * @throws WebApplicationException (308) when it is another record of somebody
     */
    Person person(String id) {
        var person = (isPlain(id) ? Person.current(id) : Optional.<Person>empty())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_person", id));
        if (!person.id.equals(id)) {
            throw Moved.forGood(uri, id, person.id);
        }
        return person;
    }

    /** Whether it could be an id or a reference at all. */
    static boolean isPlain(String id) {
        return PLAIN.matcher(id).matches();
    }
}
