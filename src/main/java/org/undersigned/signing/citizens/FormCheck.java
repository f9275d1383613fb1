package org.undersigned.signing.citizens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Signing.Datum;
import org.undersigned.procedure.Visibility;
import org.undersigned.registry.NameKey;

/** Holds what a citizen gives against what the procedure asks for, and tells everything that is wrong at once. */
public final class FormCheck {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Kosovo has a code that is in use and not in the standard. */
    private static final String KOSOVO = "XK";

    /** What makes a name look like another one: marks of direction, characters of no width. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\p{Co}]");

    private static final Pattern POSTCODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum} -]{1,11}");

    private final List<Remark> remarks = new ArrayList<>();

    private FormCheck() {}

    /** What was given, in the form in which it is kept. */
    record Checked(Mailbox mailbox, SignatoryName name, Visibility visibility) {}

    /** Refuses (422) what is wrong or wanting, each field by its name. */
    static Checked of(CitizenForm form, Signable signable) {
        var check = new FormCheck();
        var data = signable.procedure().sign().requiredData();
        var name = check.collect(() -> name(form.name()));
        var mailbox = check.collect(() -> Mailbox.of(form.email()));
        var country = data.contains(Datum.COUNTRY) || given(form.country())
                ? check.collect(() -> country(form.country()))
                : null;
        var postcode = data.contains(Datum.POSTCODE) ? check.collect(() -> postcode(form.postcode())) : null;
        if (form.visibility() == null || !signable.visibilities().contains(form.visibility())) {
            check.remarks.add(new Remark("visibility", "citizens_visibility_wrong", List.of()));
        }
        if (!form.consent()) {
            check.remarks.add(new Remark("consent", "citizens_consent_needed", List.of()));
        }
        if (!check.remarks.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, check.remarks);
        }
        return new Checked(mailbox, new SignatoryName(name, country, postcode), form.visibility());
    }

    private <T> T collect(Supplier<T> field) {
        try {
            return field.get();
        } catch (Refusal refusal) {
            remarks.addAll(refusal.remarks);
            return null;
        }
    }

    /** A name as it is printed; refuses (422, field {@code name}) what is none. */
    public static String name(String written) {
        var name = PlainText.line(
                "name", INVISIBLE.matcher(written == null ? "" : written).replaceAll(""));
        var length = name.codePointCount(0, name.length());
        if (length < SHORTEST_NAME || length > LONGEST_NAME || NameKey.isEmpty(name) || name.contains("@")) {
            throw Refusal.field("name", "citizens_name_wrong", SHORTEST_NAME, LONGEST_NAME);
        }
        return name;
    }

    /** ISO 3166-1 alpha-2; refuses (422, field {@code country}) what is none. */
    public static String country(String written) {
        var code = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code) && !code.equals(KOSOVO)) {
            throw Refusal.field("country", "citizens_country_wrong");
        }
        return code;
    }

    /** In capitals; refuses (422, field {@code postcode}) what is none. */
    public static String postcode(String written) {
        var code = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
        if (!POSTCODE.matcher(code).matches()) {
            throw Refusal.field("postcode", "citizens_postcode_wrong");
        }
        return code;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
