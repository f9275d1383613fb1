package org.undersigned.platform;

import com.ibm.icu.text.NumberFormat;
import io.quarkus.qute.EngineConfiguration;
import java.util.Locale;

/** {@code {number:of(n)}} (1,234) and {@code {number:percent(0.25)}} (25%). */
@EngineConfiguration
public class NumberNamespace extends LocaleNamespace {

    public NumberNamespace() {
        super("number");
    }

    @Override
    String word(Locale locale, String name, Object... args) {
        return switch (name) {
            case "of" -> NumberFormat.getInstance(locale).format(args[0]);
            case "percent" -> NumberFormat.getPercentInstance(locale).format(args[0]);
            default -> throw new IllegalArgumentException("No {number:" + name + "}");
        };
    }
}
