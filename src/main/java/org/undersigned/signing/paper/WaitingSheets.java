package org.undersigned.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Paging;

/** What lies with the officer who asks. */
@ApplicationScoped
class WaitingSheets {

    private static final String THEIRS =
            "state = ?1 and declarationId in (select d.id from Declaration d where d.bodyId in ?2)";

    @Inject
    CurrentAccount officer;

    long count() {
        var bodies = officer.officeOf();
        return bodies.isEmpty() ? 0 : PaperSheet.count(THEIRS, SheetState.WAITING, bodies);
    }

    /** The oldest first. */
    List<PaperSheet> list(Paging paging) {
        var bodies = officer.officeOf();
        return bodies.isEmpty()
                ? List.of()
                : PaperSheet.<PaperSheet>find(
                                THEIRS + " order by handedInAt, declarationId, number", SheetState.WAITING, bodies)
                        .range(paging.offset(), paging.offset() + paging.size() - 1)
                        .list();
    }
}
