package org.undersigned.platform;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the public reaches this installation: {@code undersigned.base-url}, the start of every absolute link and the
 * issuer of our tokens. Never taken from the Host header, which the asker chooses.
 */
@Singleton
public class BaseUrl {

    private final String url;

    BaseUrl(@ConfigProperty(name = "undersigned.base-url") URI url) {
        if (url.getScheme() == null || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("undersigned.base-url is not an absolute URL: " + url);
        }
        this.url = url.toString().replaceAll("/+$", "");
    }

    /** Without a slash at its end. */
    @Override
    public String toString() {
        return url;
    }

    /** The absolute link to a path of ours that begins with a slash. */
    public String of(String path) {
        return url + path;
    }
}
