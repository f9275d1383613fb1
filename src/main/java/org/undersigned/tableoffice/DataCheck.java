package org.undersigned.tableoffice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.undersigned.declaration.PlainText;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Withdrawal;

/** What must be right of a published text before anybody is looked for: fields that are there, days, names, capacities. */
class DataCheck {

    /** Nobody wrote down a text of this kind before. */
    private static final int EARLIEST = 1800;

    private final PublishedData text;
    private final Complaints complaints = new Complaints();

    DataCheck(PublishedData text) {
        this.text = text;
    }

    /** Refuses a text without what finds its procedure. */
    void mustNameItsProcedure() {
        required("procedure", text == null ? null : text.procedure());
        required("date", text == null ? null : text.date());
        complaints.refuseIfAny();
    }

    /** Refuses, with everything that is wrong. */
    void mustBePossible(Procedure procedure, LocalDate today) {
        day("date", text.date(), null, today);
        if (text.closedOn() != null) {
            day("closedOn", text.closedOn(), text.date(), today);
        }
        required("texts", text.texts().isEmpty() ? null : text.texts());
        for (int i = 0; i < text.texts().size(); i++) {
            language("texts[" + i + "]", text.texts().get(i));
        }
        required("signatories", text.signatories().isEmpty() ? null : text.signatories());
        for (int i = 0; i < text.signatories().size(); i++) {
            signatory("signatories[" + i + "]", text.signatories().get(i), procedure, today);
        }
        complaints.refuseIfAny();
    }

    private void language(String path, PublishedData.Text one) {
        if (!required(path, one)) {
            return;
        }
        required(path + ".lang", one.lang());
        required(path + ".title", one.title());
        for (int i = 0; i < one.blocks().size(); i++) {
            var block = one.blocks().get(i);
            var at = path + ".blocks[" + i + "]";
            if (required(at, block)) {
                required(at + ".type", block.type());
                if (required(at + ".text", block.text())) {
                    complaints.tried(at, () -> PlainText.line("text", block.text()));
                }
            }
        }
    }

    private void signatory(String path, PublishedData.Name one, Procedure procedure, LocalDate today) {
        if (!required(path, one) || !required(path + ".family", one.family())) {
            return;
        }
        name(path, one);
        var signed = one.signedOn(text.date());
        day(path + ".signedOn", signed, null, last(today));
        if (one.withdrawnOn() != null) {
            day(path + ".withdrawnOn", one.withdrawnOn(), signed, last(today));
            if (procedure.withdrawSignature().until() == Withdrawal.Rule.NEVER) {
                complaints.at(path + ".withdrawnOn", "tableoffice_data_never_withdrawn");
            }
        }
        if (one.hasInterest() && !procedure.sign().declareInterest()) {
            complaints.at(path + ".interest", "tableoffice_data_no_interests");
        }
        if (one.capacity() != null && !admitted(procedure).contains(one.capacity())) {
            complaints.at(path + ".capacity", "tableoffice_data_capacity_not_here", procedure.id());
        }
        if (one.capacity() == Capacity.GROUP && one.side().isEmpty()) {
            complaints.at(path + ".group", "tableoffice_data_missing");
        }
    }

    private void name(String path, PublishedData.Name one) {
        try {
            printed(one);
        } catch (IllegalArgumentException unprintable) {
            complaints.at(path, "tableoffice_data_name_unprintable");
        }
        if (one.group() != null && one.party() != null) {
            complaints.at(path + ".party", "tableoffice_data_group_or_party");
        }
    }

    /** The name as the institution prints it. */
    static PrintedName printed(PublishedData.Name one) {
        return PrintedName.of(one.honorific(), one.given(), one.particle(), one.family(), one.delegation(), one.side());
    }

    private static Set<Capacity> admitted(Procedure procedure) {
        var admitted = EnumSet.noneOf(Capacity.class);
        admitted.addAll(procedure.sign().capacities());
        admitted.addAll(procedure.author().capacities());
        return admitted;
    }

    /** Names are added until it is closed. */
    private LocalDate last(LocalDate today) {
        return text.closedOn() == null || text.closedOn().isAfter(today) ? today : text.closedOn();
    }

    private void day(String path, LocalDate day, LocalDate first, LocalDate last) {
        if (day.getYear() < EARLIEST || day.isAfter(last)) {
            complaints.at(path, "tableoffice_data_day_wrong", last.toString());
        } else if (first != null && day.isBefore(first)) {
            complaints.at(path, "tableoffice_data_day_before", first.toString());
        }
    }

    private boolean required(String path, Object value) {
        var missing = value == null || value instanceof String words && words.isBlank();
        if (missing) {
            complaints.at(path, "tableoffice_data_missing");
        }
        return !missing;
    }
}
