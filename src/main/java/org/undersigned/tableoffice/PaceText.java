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
 * @param places where all this stands in the file
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
        List<String> paragraphs,
        Places places) {

    /**
     * Lines of the file, from 1.
     *
     * @param signatories of each one
     * @param opening the first paragraph's where there are no opening words
     * @param paragraphs of each one
     */
    record Places(int title, int heading, List<Integer> signatories, int opening, List<Integer> paragraphs) {}
}
