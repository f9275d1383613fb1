package org.undersigned.registry.intake;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/**
 * What is said of a register when it is sent.
 *
 * @param register its lasting name, under which its ids are kept; a newer state of it is sent under the same
 * @param bodyId the body whose people it lists; null where it brings its own
 * @param fileName as it was called where it comes from
 * @param completeOn it lists everybody: what it no longer has ended before this day; null where it may be a part
 */
public record Sending(String register, String bodyId, String fileName, LocalDate completeOn) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,99}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final int LONGEST_FILE_NAME = 200;

    /** Without a name it bears that of the file. @throws Refusal (422) for a name that is none */
    public Sending {
        fileName = plain(fileName);
        register = register == null || register.isBlank()
                ? ENDING.matcher(fileName).replaceFirst("")
                : register.strip();
        if (!NAME.matcher(register).matches()) {
            throw Refusal.field("register", "intake_bad_register");
        }
    }

    private static String plain(String fileName) {
        var last = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        return last.length() > LONGEST_FILE_NAME ? last.substring(0, LONGEST_FILE_NAME) : last;
    }
}
