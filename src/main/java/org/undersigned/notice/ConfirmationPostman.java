package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.signing.citizens.ConfirmationMails;
import org.undersigned.signing.citizens.ConfirmationMails.Due;

/** Brings citizens the mails that they wait for. */
@ApplicationScoped
class ConfirmationPostman implements Courier.Round<Due> {

    @Inject
    ConfirmationMails mails;

    @Inject
    ConfirmationMail writer;

    @Inject
    Courier courier;

    void deliverDue() {
        courier.deliver(mails::take, this);
    }

    @Override
    public Letter letter(Due due) {
        return writer.letter(due);
    }

    @Override
    public String id(Due due) {
        return due.requestId();
    }

    @Override
    public void sent(Due due) {
        mails.sent(due);
    }

    @Override
    public void bounced(Due due) {
        mails.bounced(due);
    }
}
