package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.undersigned.signing.updates.NewsArrivals;
import org.undersigned.signing.updates.NewsMails;
import org.undersigned.signing.updates.NewsMails.Due;

/** Brings news to those who asked for them. What became of the mails is noted for as many as are taken at once. */
@ApplicationScoped
class NewsPostman {

    @Inject
    NewsMails mails;

    @Inject
    NewsArrivals arrivals;

    @Inject
    NewsLetter writer;

    @Inject
    Courier courier;

    void deliverDue() {
        courier.deliver(mails::take, new Round());
    }

    /** One going of the postman. */
    private class Round implements Courier.Round<Due> {

        /** So many mails at most are sent twice by whoever stops before it is noted that they were taken. */
        private static final int BATCH = 50;

        private final List<NewsArrivals.Mail> taken = new ArrayList<>();
        private final List<NewsArrivals.Mail> refused = new ArrayList<>();

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public Letter letter(Due due) {
            return writer.letter(due);
        }

        @Override
        public String id(Due due) {
            return due.id();
        }

        /** The reader's programme may end the subscription by itself (RFC 2369, RFC 8058). */
        @Override
        public Map<String, String> headers(Due due) {
            return Map.of(
                    "List-Unsubscribe",
                    "<" + writer.end(due) + ">",
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click",
                    "Precedence",
                    "list");
        }

        @Override
        public void sent(Due due) {
            taken.add(due.mail());
        }

        @Override
        public void bounced(Due due) {
            refused.add(due.mail());
        }

        @Override
        public void settle() {
            arrivals.sent(List.copyOf(taken));
            taken.clear();
            arrivals.refused(List.copyOf(refused));
            refused.clear();
        }
    }
}
