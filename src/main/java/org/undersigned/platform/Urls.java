package org.undersigned.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that come from outside, made safe to follow. */
public final class Urls {

    private Urls() {}

    /** The value as it stands in a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The address when it leads to a page of this site, else {@code otherwise}: a {@code next} must not lead elsewhere. */
    public static String local(String address, String otherwise) {
        return isLocal(address) ? address : otherwise;
    }

    private static boolean isLocal(String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.length() <= 2000
                && address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '"');
    }
}
