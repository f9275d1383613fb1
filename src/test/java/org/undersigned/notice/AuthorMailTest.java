package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Houses;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Authors;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorMailTest {

    @Inject
    Houses houses;

    @Inject
    Drafting drafting;

    @Inject
    Authors authors;

    @Test
    void whoever_is_asked_to_write_with_others_is_told_by_mail() {
        var originator = houses.member("be-chamber", Kind.PARTY, "Well");
        var other = houses.member("be-chamber", Kind.PARTY, "Spring");
        var title = "Putten " + Ids.next();
        var text = new DraftText(List.of(new DraftText.Version("nl", title, null, List.of())));
        var ref = drafting.begin(Ids.next(), "be-resolution", text, originator.actor()).ref;
        authors.ask(ref, other.personId(), originator.actor());
        authors.ask(ref, other.personId(), originator.actor());
        var mails = QuarkusTransaction.requiringNew()
                .call(() -> OutboxMail.<OutboxMail>list("subject like ?1", "%" + title + "%"));
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).bodyText.contains(originator.name() + " asks you to be one of the authors"));
        assertTrue(mails.get(0).bodyText.contains("/en/desk/declarations/" + ref + "/authorship"));
    }
}
