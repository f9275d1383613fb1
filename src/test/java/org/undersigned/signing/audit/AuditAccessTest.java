package org.undersigned.signing.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.signing.recount.ReadLog;

/** Who may be appointed, and who is kept from an audit. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditAccessTest {

    @Inject
    Scenario scenario;

    @Inject
    ReadLog log;

    private Auditor auditor;
    private Someone originator;
    private String ref;

    @BeforeEach
    void people() {
        auditor = Auditor.any();
        originator = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    @Test
    void it_is_nobody_elses() {
        log.bringUpToDate();
        var page = auditor.appointed(ref);
        for (var path : List.of("", "/entries/1", "/end", "/protocol.txt")) {
            Personas.as(auditor.admin()).get(page + path).then().statusCode(404);
            originator.gets(page + path).then().statusCode(404);
        }
        originator.posts(page + "/sample", Auditor.DICE).then().statusCode(404);
        auditor.get("/en/desk").body(containsString("/en/desk/audits"));
        auditor.get("/en/desk/audits").body(containsString(page));
    }

    @Test
    void it_is_called_off_after_a_question_and_then_shows_the_auditor_nothing() {
        log.bringUpToDate();
        var page = auditor.appointed(ref);
        var dismissal = Auditor.ADMIN + "/" + Auditor.id(page) + "/dismissal";
        var list = auditor.asAdmin().get(Auditor.ADMIN).then();
        list.body(containsString("href=\"" + dismissal), not(containsString("action=\"" + dismissal)));
        auditor.asAdmin()
                .get(dismissal)
                .then()
                .statusCode(200)
                .body(containsString("Call this audit off?"), containsString(auditor.account().name));
        auditor.get(page);
        auditor.asAdmin().post(dismissal).then().statusCode(303);
        auditor.get(page, 404);
        auditor.post(page + "/sample", Auditor.DICE).statusCode(404);
        auditor.asAdmin()
                .post(dismissal)
                .then()
                .statusCode(409)
                .body(containsString("Call this audit off?"), containsString("the audit was called off"));
        auditor.asAdmin().get(Auditor.ADMIN + "/nothing-there/dismissal").then().statusCode(404);
    }

    @Test
    void whose_own_work_it_is_cannot_look_at_it() {
        log.bringUpToDate();
        auditor.appoints(ref, auditor.admin().email).statusCode(422).body(containsString("Choose somebody else"));
        Account author = QuarkusTransaction.requiringNew().call(() -> Account.findById(originator.accountId()));
        auditor.appoints(ref, author.email).statusCode(422).body(containsString("Choose somebody else"));
        var body = scenario.declaration(ref).bodyId;
        auditor.appoints(ref, Personas.account(Grant.tableOffice(body)).email).statusCode(422);
        auditor.appoints(ref, "nobody@example.org").statusCode(422).body(containsString("Nobody has an open account"));
        auditor.appoints("nothing-there", auditor.account().email)
                .statusCode(422)
                .body(containsString("There is no text"));
        auditor.post(auditor.appointed(ref) + "/sample", Map.of("randomness", "too short"))
                .statusCode(422);
    }
}
