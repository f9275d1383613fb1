package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Belonging;

/** Fixes a name with its affiliation as it is printed, in the first language of the text. */
@ApplicationScoped
class NameFreezing {

    Signature freeze(Occasion occasion, Signer signer, Standing standing) {
        var locale = occasion.printedIn();
        var procedure = occasion.procedure();
        var person = signer.person();
        var name = standsForOrganisation(standing)
                ? PrintedName.of(null, null, null, standing.inNameOf().name(locale), null, null)
                : PrintedName.of(
                        procedure.print().honorific(person.honorific, locale),
                        person.given,
                        person.particle,
                        person.family,
                        label(standing.delegation(), locale),
                        label(standing.group(), locale));
        return asPrinted(occasion.declaration(), procedure, person.id, standing, name, occasion.day(), occasion.at());
    }

    /** An organisation signs by its own name; a group or committee by that of the member who signs for it. */
    private static boolean standsForOrganisation(Standing standing) {
        return standing.capacity() == Capacity.COMPLAINANT || standing.capacity() == Capacity.ORGANISATION;
    }

    Signature asPrinted(
            Declaration declaration,
            Procedure procedure,
            String personId,
            Standing standing,
            PrintedName name,
            LocalDate day,
            Instant at) {
        var signature = new Signature();
        signature.declarationId = declaration.id;
        signature.id = Ids.next();
        signature.wordingNumber = declaration.wordingNumber;
        signature.personId = personId;
        signature.capacity = standing.capacity();
        signature.signedAt = at;
        signature.signedOn = day;
        signature.nonce = Leaf.nonce();
        setName(signature, name);
        setAffiliation(signature, standing);
        signature.printed = procedure.print().print(name);
        return signature;
    }

    private static void setName(Signature signature, PrintedName name) {
        signature.honorific = name.honorific().orElse(null);
        signature.given = name.given().orElse(null);
        signature.particle = name.particle().orElse(null);
        signature.family = name.family();
        signature.country = name.country().orElse(null);
        signature.groupLabel = name.group().orElse(null);
    }

    private static void setAffiliation(Signature signature, Standing standing) {
        signature.onBehalfOfId =
                standing.inNameOf() == null ? null : standing.inNameOf().organizationId();
        if (standing.delegation() != null) {
            signature.delegationId = standing.delegation().organizationId();
            signature.delegationCode = standing.delegation().code();
        }
        if (standing.group() != null) {
            signature.groupId = standing.group().organizationId();
            signature.groupCode = standing.group().code();
        }
    }

    private static String label(Belonging belonging, Locale locale) {
        return belonging == null ? null : belonging.label(locale);
    }
}
