package org.undersigned.signing.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.signing.audit.Examined.Outcome;

/** What came of an audit, in lines that end with LF. It names the auditor, and nobody who signed. */
final class Protocol {

    /** What the signed text says that it is. */
    static final String KIND = "audit/v1";

    private static final double[] SHARES = {0.01, 0.05};

    private Protocol() {}

    static String of(LedgerAudit audit, List<Examined> sample, String origin, Instant now) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        sample.forEach(one -> counts.merge(one.outcome(), 1L, Long::sum));
        long opened = counts.getOrDefault(Outcome.OPENED, 0L);
        var text = new StringBuilder();
        line(text, "Log", origin);
        line(text, "Checkpoint size", audit.treeSize);
        line(text, "Checkpoint root", Base64.getEncoder().encodeToString(audit.treeRoot));
        line(text, "Text", audit.declarationId);
        line(text, "Wording", audit.wording().hash());
        line(text, "SIGN entries", audit.population);
        line(text, "Randomness", audit.randomness);
        line(text, "Drawn at", moment(audit.drawnAt));
        line(text, "Sample", sample.size());
        line(text, "Places", places(sample, true));
        line(text, "Opened", opened);
        line(text, "Opened by the hash of their record alone", counts.getOrDefault(Outcome.BY_HASH, 0L));
        line(text, "Not opened, cancelled in the log", counts.getOrDefault(Outcome.ENDED, 0L));
        line(text, "Refused", counts.getOrDefault(Outcome.REFUSED, 0L));
        line(text, "Places refused", places(sample, false));
        line(text, "Cancelled in the log, opened or not", count(sample, false));
        line(text, "Remarks by the auditor", count(sample, true));
        line(text, "Shows", shows(audit, sample.size(), opened));
        line(text, "Auditor", audit.auditorName);
        line(text, "Appointed at", moment(audit.appointedAt));
        line(text, "Ended at", moment(now));
        return text.toString();
    }

    /**
     * The chance that none of the entries that were opened is forged, where that share of all is.
     *
     * @param share from 0 to 1
     */
    static double unseen(double share, long opened) {
        return Math.pow(1 - share, opened);
    }

    /** Without putting back the chance is smaller still. */
    private static String shows(LedgerAudit audit, int sample, long opened) {
        if (opened == audit.population) {
            return "every entry was opened";
        }
        var all = sample == audit.population ? "every entry was looked at; " : "";
        var chances = Arrays.stream(SHARES)
                .mapToObj(share -> String.format(
                        Locale.ROOT,
                        "were %.0f %% of the entries forged, none of %d opened ones would be with a chance of %.4f at most",
                        share * 100,
                        opened,
                        unseen(share, opened)))
                .collect(Collectors.joining("; "));
        return all + chances;
    }

    private static long count(List<Examined> sample, boolean remarks) {
        return sample.stream()
                .filter(one -> remarks ? one.entry().remark != null : one.cancel() != null)
                .count();
    }

    private static String places(List<Examined> sample, boolean all) {
        var places = sample.stream()
                .filter(one -> all || one.isRefused())
                .map(one -> Long.toString(one.entry().place))
                .collect(Collectors.joining(" "));
        return places.isEmpty() ? "none" : places;
    }

    private static Instant moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Names and randomness are lines of their own, whatever somebody called themselves. */
    private static void line(StringBuilder text, String heading, Object value) {
        text.append(heading)
                .append(": ")
                .append(String.valueOf(value).replaceAll("\\p{Cntrl}", " "))
                .append('\n');
    }
}
