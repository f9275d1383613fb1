package org.undersigned.signing.paper;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.signing.citizens.Citizens;

/** A published appeal for which names are collected on paper. */
abstract class OnPaper {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Papers papers;

    Someone originator;
    Someone officer;
    String ref;

    @BeforeEach
    void published() {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    String desk(int sheet, String page) {
        return "/en/desk/declarations/" + ref + "/sheets" + (sheet == 0 ? "" : "/" + sheet) + page;
    }

    String office(int sheet, String page) {
        return "/en/office/sheets/" + ref + "/" + sheet + page;
    }
}
