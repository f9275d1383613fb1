package org.undersigned.platform;

import io.quarkus.qute.EngineConfiguration;
import java.util.Locale;

/** {@code {say:key}} and {@code {say:key(a, b)}}: the message, see {@link Messages}. */
@EngineConfiguration
public class SayNamespace extends LocaleNamespace {

    public SayNamespace() {
        super("say");
    }

    @Override
    String word(Locale locale, String name, Object... args) {
        return Messages.say(locale, name, args);
    }
}
