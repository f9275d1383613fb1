package org.undersigned.registry.intake;

import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal.Remark;

/**
 * What is to be said of an entry, kept until somebody reads it in a language.
 *
 * @param field path of what it speaks of, or null
 * @param key of the message
 * @param args texts and numbers
 */
public record Told(String field, String key, List<Object> args) {

    static Told of(Remark remark) {
        return of(remark.field(), remark.key(), remark.args().toArray());
    }

    static Told of(String field, String key, Object... args) {
        return new Told(
                field,
                key,
                List.of(args).stream()
                        .map(arg -> arg instanceof Number ? arg : (Object) String.valueOf(arg))
                        .toList());
    }

    /** In that language. */
    public String say(Locale locale) {
        return Messages.say(locale, key, args.toArray());
    }
}
