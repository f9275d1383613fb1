package org.undersigned.registry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Report.Refused;

/**
 * Reads dated observations from CSV (RFC 4180, UTF-8): columns date, given, family, country, group, source, and if
 * wanted honorific, particle, order. Byte order mark, CRLF and semicolons are taken; at most 2 MB and 20,000 lines.
 *
 * <p>The file as a whole is refused ({@link Refusal}, naming the line) when it is no such CSV; rows that cannot be taken
 * stand in the report. Each file is a transaction of its own.
 */
@ApplicationScoped
public class ObservationCsv {

    /** Rows after which the session forgets what it has written, lest it look through all of it at every flush. */
    private static final int SESSION_ROWS = 100;

    /** What to do with the good rows of a file that has bad ones. */
    public enum Mode {
        ALL_OR_NOTHING,
        GOOD_ROWS,
        /** Nothing is done; the report says what would be. */
        LOOK
    }

    @Inject
    Registrar registrar;

    @Inject
    Session session;

    /** All or nothing, from text. */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public Report read(Reader csv, String bodyId) {
        try {
            var text = new StringWriter();
            if (csv.transferTo(text) > CsvText.LARGEST) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "registry_csv_too_large", CsvText.LARGEST);
            }
            return read(CsvText.checked(text.toString()), bodyId, Mode.ALL_OR_NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From bytes, which must be UTF-8. */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public Report read(InputStream csv, String bodyId, Mode mode) {
        try {
            return read(CsvText.of(csv), bodyId, mode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From text that was read before. */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = 600)
    public Report read(String csv, Mode mode, String bodyId) {
        return read(CsvText.checked(csv), bodyId, mode);
    }

    private Report read(String text, String bodyId, Mode mode) {
        // observe() flushes what it must; a flush before each of its queries took most of the time
        session.setHibernateFlushMode(FlushMode.COMMIT);
        var rows = new ObservationRows(text);
        var count = new Count();
        while (rows.hasNext()) {
            var row = rows.next();
            if (ObservationRows.isBlank(row)) {
                continue;
            }
            try {
                count.observed(registrar.observe(rows.observation(bodyId, row)));
            } catch (Refusal refusal) {
                refusal.remarks.forEach(why -> count.refused.add(
                        new Refused((int) row.getStartingLineNumber(), why.field(), why.key(), why.args())));
                count.refusedRows++;
            }
            forget(count.rows());
        }
        return count.report(mode);
    }

    private void forget(int rows) {
        if (rows % SESSION_ROWS == 0) {
            registrar.letGo();
        }
    }

    private static final class Count {
        private int newPeople;
        private int newObservations;
        private int unchanged;
        private int refusedRows;
        private final ArrayList<Refused> refused = new ArrayList<>();

        void observed(Observed observed) {
            newPeople += observed.newPerson() ? 1 : 0;
            newObservations += observed.changed() ? 1 : 0;
            unchanged += observed.changed() ? 0 : 1;
        }

        int rows() {
            return newObservations + unchanged + refusedRows;
        }

        Report report(Mode mode) {
            if (mode == Mode.ALL_OR_NOTHING && !refused.isEmpty()) {
                QuarkusTransaction.setRollbackOnly();
                return new Report(rows(), 0, 0, unchanged, refused);
            }
            if (mode == Mode.LOOK) {
                QuarkusTransaction.setRollbackOnly();
            }
            return new Report(rows(), newPeople, newObservations, unchanged, refused);
        }
    }
}
