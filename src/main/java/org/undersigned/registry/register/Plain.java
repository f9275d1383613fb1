package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/** Single values of a register, made plain or refused naming the field. */
final class Plain {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST = 10_000;
    // far beyond any count or coordinate, and what PostgreSQL can still hold
    private static final int MOST_DIGITS = 400;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern CONTROL_BUT_BREAKS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");

    private Plain() {}

    /** Text of any length allowed and lines; a number is taken as its text. */
    static String text(JsonNode value, String field) {
        if (!value.isTextual() && !value.isNumber()) {
            throw Refusal.field(field, "registry_register_type", "text");
        }
        anything(value, field);
        return value.asText();
    }

    /** One line; a run of blanks is one blank. */
    static String line(JsonNode value, String field) {
        return BLANKS.matcher(oneLine(value, field)).replaceAll(" ").strip();
    }

    static String name(JsonNode value, String field) {
        return shortEnough(line(value, field), field);
    }

    /** As it came, without outer blanks. */
    static String id(JsonNode value, String field) {
        return shortEnough(oneLine(value, field).strip(), field);
    }

    /** Refuses, however deep it lies, what could not be stored. */
    static void anything(JsonNode value, String field) {
        if (value.isTextual()) {
            storable(value.textValue(), CONTROL_BUT_BREAKS, field);
        } else if (value.isBigDecimal() && Math.abs(value.decimalValue().scale()) > MOST_DIGITS) {
            throw Refusal.field(field, "registry_register_number");
        } else if (value.isObject()) {
            value.properties().forEach(entry -> {
                storable(entry.getKey(), CONTROL, field);
                anything(entry.getValue(), field + "." + entry.getKey());
            });
        } else {
            for (int i = 0; i < value.size(); i++) {
                anything(value.get(i), field + "[" + i + "]");
            }
        }
    }

    static void key(String name, String field) {
        storable(name, CONTROL, field);
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether that is an absolute URI; letters beyond ASCII, which make it an IRI, are taken. */
    static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String oneLine(JsonNode value, String field) {
        var text = text(value, field);
        storable(text, CONTROL, field);
        return text;
    }

    private static String shortEnough(String text, String field) {
        if (text.length() > LONGEST_NAME) {
            throw Refusal.field(field, "registry_too_long", LONGEST_NAME);
        }
        return text;
    }

    private static void storable(String text, Pattern forbidden, String field) {
        if (text.length() > LONGEST) {
            throw Refusal.field(field, "registry_too_long", LONGEST);
        }
        if (forbidden.matcher(text).find()) {
            throw Refusal.field(field, "registry_control_character");
        }
    }
}
