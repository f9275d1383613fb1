package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.declaration.TextEnds;
import org.undersigned.platform.Retained;

/** Who was asked to sign, who declined and whose mail came back; who signed stands under the text. */
@ApplicationScoped
class InvitationRetention implements Retained {

    private static final String FORGET =
            """
            delete from invitation i using (
                select j.declaration_id, j.person_id from invitation j join text_end e on e.declaration_id = j.declaration_id
                where e.ended_at < :before limit :most) o
            where i.declaration_id = o.declaration_id and i.person_id = o.person_id""";

    @Inject
    InvitationsConfig config;

    @Inject
    TextEnds ends;

    @Override
    public String word() {
        return "invitations";
    }

    @Override
    public Period keptFor() {
        return config.keptFor();
    }

    @Override
    public int forget(int most) {
        return ends.forget(FORGET, keptFor(), most);
    }
}
