package org.undersigned.platform;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network a request comes from, for {@link RateLimits} only: /24 of IPv4, /56 of IPv6, which is what one household
 * or office is given. Behind a proxy it is right only with {@code quarkus.http.proxy.proxy-address-forwarding} and
 * {@code trusted-proxies}.
 */
public final class SourcePrefix {

    private SourcePrefix() {}

    /** The prefix as text; "local" where the connection has no address of the internet. */
    public static String of(SocketAddress remote) {
        var host = remote == null ? null : remote.hostAddress();
        return host == null ? "local" : of(host);
    }

    static String of(String host) {
        // a forwarded header may hold a host name: nothing is ever looked up
        if (!host.contains(":") && !host.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return "local";
        }
        try {
            var address = InetAddress.getByName(host.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 3 : 7));
        } catch (UnknownHostException e) {
            return "local";
        }
    }
}
