package org.undersigned.tableoffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.undersigned.procedure.PrintedName;

/**
 * A published text in the form in which the Parliamentary Assembly prints it.
 *
 * @param procedureId procedure that its heading names
 * @param locale language of the text
 * @param number number within the procedure, null for a motion
 * @param documentNumber of the Assembly's document series
 * @param date of the document
 * @param signatories in printed order
 * @param formula opening words, null where there are none
 */
record PaceText(
        String procedureId,
        Locale locale,
        Integer number,
        int documentNumber,
        LocalDate date,
        String title,
        List<PrintedName> signatories,
        String formula,
        List<String> paragraphs) {}
