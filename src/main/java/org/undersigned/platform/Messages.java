package org.undersigned.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the interface: ICU MessageFormat patterns (plurals by CLDR) in {@code messages/{feature}_{lang}.properties}.
 * The feature is the part of the key before the first underscore.
 */
public final class Messages {

    /** Languages of the interface; the first is the fallback. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("nl"));

    /** Every feature that has words of its own. */
    static final List<String> FEATURES = List.of(
            "audit",
            "calendar",
            "citizens",
            "counts",
            "declaration",
            "demo",
            "error",
            "followup",
            "form",
            "identity",
            "intake",
            "invitations",
            "logdesk",
            "notice",
            "paging",
            "paper",
            "procedure",
            "proof",
            "publication",
            "reading",
            "recount",
            "registry",
            "represented",
            "retention",
            "rulebook",
            "scrutiny",
            "signatory",
            "signing",
            "site",
            "tableoffice",
            "updates",
            "vault");

    private static final Map<String, Map<String, String>> PATTERNS = load();

    private Messages() {}

    /** An argument that has words of its own in every language. */
    @FunctionalInterface
    public interface Worded {
        String in(Locale locale);
    }

    /** The message of that key in that language (else in English), with {@code {0}}, {@code {1}} … replaced. */
    public static String say(Locale locale, String key, Object... args) {
        var pattern = pattern(locale, key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + locale);
        }
        var words = Arrays.stream(args)
                .map(arg -> arg instanceof Worded worded ? worded.in(locale) : arg)
                .toArray();
        return new MessageFormat(pattern, locale).format(words);
    }

    static String pattern(Locale locale, String key) {
        return PATTERNS.getOrDefault(locale.getLanguage(), PATTERNS.get("en")).get(key);
    }

    /** Keys known in a language. */
    static Set<String> keys(Locale locale) {
        return PATTERNS.getOrDefault(locale.getLanguage(), PATTERNS.get("en")).keySet();
    }

    private static Map<String, Map<String, String>> load() {
        var all = new HashMap<String, Map<String, String>>();
        for (var locale : LOCALES) {
            var patterns = new HashMap<String, String>();
            FEATURES.forEach(feature -> read(feature, locale).forEach((k, v) -> patterns.put((String) k, (String) v)));
            all.put(locale.getLanguage(), patterns);
        }
        return all;
    }

    private static Properties read(String feature, Locale locale) {
        var name = "/messages/" + feature + "_" + locale.getLanguage() + ".properties";
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
