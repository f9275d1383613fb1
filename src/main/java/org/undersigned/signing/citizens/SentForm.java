package org.undersigned.signing.citizens;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.proof.Proof;

/** What a citizen types, as the page sends it. */
public class SentForm {

    @RestForm
    public String name;

    @RestForm
    public String email;

    @RestForm
    public String country;

    @RestForm
    public String postcode;

    @RestForm
    public String visibility;

    @RestForm
    public boolean consent;

    /** Whether they ask for news of the text. */
    @RestForm
    public boolean updates;

    @RestForm
    public Integer wording;

    /** Another one on each page that is shown, so that a button pressed twice asks once. */
    @RestForm
    public String once;

    @RestForm
    String proof;

    /** A form that nobody has filled in yet. */
    static SentForm empty() {
        var form = new SentForm();
        form.once = Ids.wide();
        return form;
    }

    boolean isProven() {
        return proof != null && !proof.isBlank();
    }

    CitizenForm with(Proof done, Locale locale, String source) {
        return new CitizenForm(
                name, email, country, postcode, chosen(), consent, updates, wording, locale, done, source, repeat());
    }

    private Visibility chosen() {
        return Arrays.stream(Visibility.values())
                .filter(one -> one.name().equals(visibility))
                .findFirst()
                .orElse(null);
    }

    /** Whoever goes back and mends the address asks for something else. */
    private String repeat() {
        var all = Stream.of(
                        name, email, country, postcode, visibility, String.valueOf(wording), String.valueOf(updates))
                .map(String::valueOf)
                .collect(Collectors.joining("\0"));
        return once == null || once.isBlank() ? null : "form " + once + "\0" + all;
    }
}
