package org.undersigned.declaration.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of a file.
 *
 * @param versions one for each language found, in the order of the procedure
 * @param remarks what a person must look at, in the order of the source
 * @param leftOut headings, names and dates
 */
public record TextRead(List<InLanguage> versions, List<Remark> remarks, List<LeftOut> leftOut) {

    /**
     * The text in one language.
     *
     * @param lang BCP 47
     * @param title empty where none was found
     * @param date under the text, where there is one
     */
    public record InLanguage(String lang, String title, List<Passage> passages, Optional<LocalDate> date) {}

    /** Names that stood under the text, each once. */
    public List<String> authors() {
        return leftOut.stream()
                .filter(one -> one.kind() == LeftOut.Kind.AUTHOR)
                .map(LeftOut::text)
                .distinct()
                .toList();
    }

    /** The text in that language. */
    public Optional<InLanguage> in(String lang) {
        return versions.stream().filter(version -> version.lang().equals(lang)).findFirst();
    }
}
