package org.undersigned.signing.citizens;

import java.util.Set;
import org.undersigned.identity.EmailAddress;

/**
 * An e-mail address and the mailbox behind it. What is written after a plus, and at some providers dots, leads to one
 * mailbox, and one mailbox signs once.
 *
 * @param address in its canonical form, to which mail goes
 */
public record Mailbox(String address) {

    /** At which dots in the local part mean nothing. */
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

    /**
     * Of an address as somebody wrote it.
     *
     * @throws org.undersigned.platform.Refusal (422, field {@code email}) where it is none
     */
    public static Mailbox of(String written) {
        return new Mailbox(EmailAddress.canonical(written));
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The same for every address of the mailbox; never written to. */
    public String identity() {
        var local = address.substring(0, address.lastIndexOf('@'));
        var plus = local.indexOf('+');
        var plain = plus > 0 ? local.substring(0, plus) : local;
        return WITHOUT_DOTS.contains(domain()) ? plain.replace(".", "") + "@gmail.com" : plain + "@" + domain();
    }
}
