package org.undersigned.procedure;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Reads this package's sentences as the pages do. */
final class Sentences {

    private Sentences() {}

    static Properties file(String language) {
        var name = "/messages/procedure_" + language + ".properties";
        var properties = new Properties();
        try (var in = new InputStreamReader(Sentences.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Say in(String language) {
        var file = file(language);
        return (key, args) -> new MessageFormat(file.getProperty(key), Locale.forLanguageTag(language)).format(args);
    }
}
