package org.undersigned.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/** The form of an e-mail address under which an account is kept, and which may stand in a header of a mail. */
public final class EmailAddress {

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets

    /** The local part of RFC 5322 without quoting and comments; a domain of at least two labels, or localhost. */
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "(localhost|([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)");

    private EmailAddress() {}

    /**
     * In lower case, an international domain in its ASCII form.
     *
     * @throws Refusal (422, field {@code email}) where it is none
     */
    public static String canonical(String written) {
        var address = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        if (at > 0 && address.length() <= LONGEST) {
            address = address.substring(0, at + 1) + ascii(address.substring(at + 1));
        }
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw Refusal.field("email", "identity_email_wrong");
        }
        return address;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("email", "identity_email_wrong");
        }
    }
}
