package org.undersigned.signing.updates;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.platform.Errors;

/**
 * Where news are written.
 *
 * @param page address of this page, below which its forms are sent
 * @param back where the reader came from
 * @param rows what was published, the newest first
 * @param readers how many get them, in words
 * @param next from when on the next may be published, or null
 * @param open whether something can be published now
 * @param office whether the reader may take news down
 */
record NewsDeskView(
        String page,
        String back,
        Headline headline,
        boolean published,
        List<Row> rows,
        String readers,
        Instant next,
        boolean open,
        boolean office,
        Form form,
        Errors errors) {

    /** @param mails how they go, in words; null where there is nothing to tell of them */
    record Row(PublicNews news, NewsText shown, String mails) {}

    /**
     * What is being written.
     *
     * @param id under which it will be published
     * @param note what was wrong, of a correction
     */
    record Form(String id, List<Field> fields, String note) {}

    /** One language of it. */
    record Field(String lang, String language, String title, String text) {

        static Field of(LanguageVersion version, Locale reader, String title, String text) {
            return new Field(version.lang, version.locale().getDisplayLanguage(reader), title, text);
        }

        public String titleName() {
            return "title-" + lang;
        }

        public String textName() {
            return "text-" + lang;
        }
    }
}
