package org.undersigned.tableoffice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.DateNamespace;
import org.undersigned.platform.Reader;

/** What an entry of the audit trail tells, in the reader's language. */
class AuditWords {

    private AuditWords() {}

    static String of(AuditEntry entry, Reader reader) {
        return switch (entry.act) {
            case "WordingWritten" -> reader.say("tableoffice_act_wording_written", entry.detail.get("wording"));
            case "AuthorAsked" -> reader.say("tableoffice_act_author_asked", entry.detail.get("name"));
            case "AuthorAccepted" -> reader.say("tableoffice_act_author_accepted");
            case "AuthorGaveUp" -> reader.say("tableoffice_act_author_gave_up");
            case "AuthorLeft" -> reader.say("tableoffice_act_author_left", entry.detail.get("name"));
            case "PaperSheetHandled" -> reader.say(
                    "tableoffice_act_paper",
                    entry.detail.get("what"),
                    entry.detail.get("sheet"),
                    entry.detail.get("names"));
            case "PaperSignatureHandled" -> reader.say("tableoffice_act_paper_signature", entry.detail.get("what"));
            case "ReplacementChosen" -> reader.say("tableoffice_act_replaces", entry.detail.get("replaced"));
            case "ReplacementDropped" -> reader.say("tableoffice_act_replaces_not", entry.detail.get("replaced"));
            case "OpenedForSignature" -> reader.say("tableoffice_act_opened", entry.detail.get("wording"));
            case "TakenBack" -> reader.say("tableoffice_act_taken_back");
            case "DeclarationSubmitted" -> reader.say("tableoffice_act_submitted");
            case "DeclarationReturned" -> returned(entry, reader);
            case "DeclarationFoundInadmissible" -> reader.say("tableoffice_act_inadmissible");
            case "DeclarationPublished" -> reader.say("tableoffice_act_published", numbers(entry));
            case "DeclarationRecorded" -> reader.say("tableoffice_act_recorded", numbers(entry));
            case "DeclarationClosed" -> reader.say("tableoffice_act_closed");
            case "AdmissionScheduled" -> reader.say(
                    "tableoffice_act_scheduled", moment(entry.detail.get("due"), reader));
            case "AdmissionCancelled" -> reader.say("tableoffice_act_schedule_cancelled");
            case "ClosingMoved" -> moved(entry, reader);
            case "DeclarationLapsed" -> reader.say("tableoffice_act_lapsed");
            case "DeclarationWithdrawn" -> reader.say("tableoffice_act_withdrawn");
            default -> entry.act;
        };
    }

    private static String returned(AuditEntry entry, Reader reader) {
        var remark = entry.detail.get("remark");
        return remark == null
                ? reader.say("tableoffice_act_returned_blocks")
                : reader.say("tableoffice_act_returned", remark);
    }

    private static String moved(AuditEntry entry, Reader reader) {
        return entry.detail.get("to") != null
                ? reader.say("tableoffice_act_closing_moved", moment(entry.detail.get("to"), reader))
                : reader.say("tableoffice_act_closing_open");
    }

    private static String moment(Object written, Reader reader) {
        return DateNamespace.time(reader.locale(), Instant.parse(String.valueOf(written)));
    }

    /** As printed; entries from before there were numbers of several kinds have the document number. */
    private static String numbers(AuditEntry entry) {
        return entry.detail.get("numbers") instanceof List<?> numbers
                ? numbers.stream().map(String::valueOf).collect(Collectors.joining(" · "))
                : String.valueOf(entry.detail.get("documentNumber"));
    }
}
