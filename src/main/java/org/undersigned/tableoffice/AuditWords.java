package org.undersigned.tableoffice;

import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** What an entry of the audit trail tells, in the reader's language. */
class AuditWords {

    private AuditWords() {}

    static String of(AuditEntry entry, Reader reader) {
        return switch (entry.act) {
            case "WordingWritten" -> reader.say("tableoffice_act_wording_written", entry.detail.get("wording"));
            case "OpenedForSignature" -> reader.say("tableoffice_act_opened", entry.detail.get("wording"));
            case "TakenBack" -> reader.say("tableoffice_act_taken_back");
            case "DeclarationSubmitted" -> reader.say("tableoffice_act_submitted");
            case "DeclarationReturned" -> reader.say("tableoffice_act_returned", entry.detail.get("remark"));
            case "DeclarationFoundInadmissible" -> reader.say("tableoffice_act_inadmissible");
            case "DeclarationPublished" -> reader.say("tableoffice_act_published", document(entry));
            case "DeclarationRecorded" -> reader.say("tableoffice_act_recorded", document(entry));
            case "DeclarationClosed" -> reader.say("tableoffice_act_closed");
            case "DeclarationLapsed" -> reader.say("tableoffice_act_lapsed");
            case "DeclarationWithdrawn" -> reader.say("tableoffice_act_withdrawn");
            default -> entry.act;
        };
    }

    /** As a word, for a document number has no thousands. */
    private static String document(AuditEntry entry) {
        return String.valueOf(entry.detail.get("documentNumber"));
    }
}
