package org.undersigned.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** What {@link MailJobs} ends. */
@Dependent
class ShortLived {

    @Produces
    @Singleton
    Retained mails(MailConfig config) {
        return new EndsByItself("mails", config.remembered());
    }
}
