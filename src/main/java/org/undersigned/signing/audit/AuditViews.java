package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.Opened;
import org.undersigned.signing.audit.AuditView.Part;
import org.undersigned.signing.recount.Cancels.Cancel;

/** Lays out what an auditor sees. */
@ApplicationScoped
class AuditViews {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Reader reader;

    AuditView of(LedgerAudit audit, String randomness, Errors errors) {
        var entries = SampledEntry.of(audit.id);
        return new AuditView(
                page(audit),
                audit.declaration().ref,
                headline(audit),
                audit.appointedByName,
                audit.appointedAt,
                audit.state(),
                audit.treeSize,
                Base64.getEncoder().encodeToString(audit.treeRoot),
                audit.randomness == null ? randomness : audit.randomness,
                audit.population,
                entries.size(),
                entries.stream().filter(one -> one.inOrder == null).count(),
                entries.stream().filter(one -> one.remark != null).count(),
                parts(entries),
                audit.protocol,
                errors);
    }

    private static List<Part> parts(List<SampledEntry> entries) {
        var parts = new ArrayList<Part>();
        for (int from = 0; from < entries.size(); from += Auditing.AT_ONCE) {
            var part = entries.subList(from, Math.min(entries.size(), from + Auditing.AT_ONCE));
            parts.add(new Part(
                    parts.size() + 1,
                    from + 1,
                    from + part.size(),
                    part.stream().filter(one -> one.inOrder == null).count()));
        }
        return parts;
    }

    EntriesView entries(
            LedgerAudit audit, int page, List<Examined> entries, Map<Integer, String> remarks, Errors errors) {
        var wording = audit.wording();
        return new EntriesView(
                page(audit),
                headline(audit),
                page,
                (long) page * Auditing.AT_ONCE < SampledEntry.count("auditId", audit.id),
                entries.stream()
                        .map(one -> line(wording, one, remarks.getOrDefault(one.entry().n, one.entry().remark), errors))
                        .toList(),
                errors);
    }

    private EntriesView.Line line(Wording wording, Examined one, String remark, Errors errors) {
        var entry = one.entry();
        var row = one.opened();
        var nonce = row == null ? null : row.nonce();
        return new EntriesView.Line(
                entry.n,
                entry.place,
                row == null ? null : reader.say("audit_kind", row.kind().name()),
                reader.say("audit_outcome", one.outcome().name()),
                mood(one),
                why(one),
                cancelled(one.cancel()),
                row == null ? null : name(row),
                row == null ? List.of() : row.fields().stream().map(this::field).toList(),
                nonce == null ? null : HEX.formatHex(nonce),
                row == null || !row.isWhole() ? null : HEX.formatHex(row.record()),
                nonce == null
                        ? null
                        : HEX.formatHex(
                                Leaf.committed(wording.declarationId, wording.contentHash, nonce, row.recordHash())),
                HEX.formatHex(entry.commitment),
                HEX.formatHex(one.leaf()),
                one.proof().stream().map(HEX::formatHex).toList(),
                one.isRefused(),
                entry.inOrder,
                remark,
                errors.of("remark-" + entry.n));
    }

    private static String mood(Examined one) {
        return switch (one.outcome()) {
            case OPENED -> "good";
            case REFUSED -> "bad";
            case BY_HASH, ENDED -> "caution";
        };
    }

    private String why(Examined one) {
        return switch (one.outcome()) {
            case OPENED -> null;
            case BY_HASH -> reader.say("audit_why_by_hash");
            case ENDED -> reader.say("audit_why_ended");
            case REFUSED -> reader.say(one.opened() == null ? "audit_why_nothing" : "audit_why_changed");
        };
    }

    private String cancelled(Cancel cancel) {
        if (cancel == null) {
            return null;
        }
        return cancel.type() == Leaf.Type.WITHDRAW
                ? reader.say("audit_withdrawn", cancel.index())
                : reader.say(
                        "audit_invalidated",
                        cancel.index(),
                        reader.say("recount_reason", cancel.reason(), reader.say("counts_reason", cancel.reason())));
    }

    /** Of a member it is a field of the record. */
    private String name(Opened row) {
        if (row.kind() == Opened.Kind.MEMBER) {
            return null;
        }
        return row.publicName() == null ? reader.say("audit_name_closed") : row.publicName();
    }

    private EntriesView.Field field(Opened.Field field) {
        var text = field.bytes() == null ? "" : field.isText() ? field.text() : HEX.formatHex(field.bytes());
        return new EntriesView.Field(reader.say("audit_field", field.word()), text);
    }

    private String page(LedgerAudit audit) {
        return reader.page("desk", "audits", audit.id);
    }

    private Headline headline(LedgerAudit audit) {
        return Headline.of(audit.wording().versions(), reader.locale());
    }
}
