package org.undersigned.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;

/** Leads from an address that is good no more to the one that is, query and all. */
public final class Moved {

    private static final int PERMANENT_REDIRECT = 308;

    private Moved() {}

    /** 301, for pages. */
    public static WebApplicationException permanently(UriInfo uri, String from, String to) {
        return moved(Response.Status.MOVED_PERMANENTLY.getStatusCode(), uri, from, to);
    }

    /** 308, which keeps the method: for whatever programs ask for too. */
    public static WebApplicationException forGood(UriInfo uri, String from, String to) {
        return moved(PERMANENT_REDIRECT, uri, from, to);
    }

    private static WebApplicationException moved(int status, UriInfo uri, String from, String to) {
        var path = uri.getRequestUri().getRawPath().replaceFirst("/" + Pattern.quote(from) + "(?=[/.]|$)", "/" + to);
        var query = uri.getRequestUri().getRawQuery();
        return new WebApplicationException(Response.status(status)
                .location(URI.create(query == null ? path : path + "?" + query))
                .build());
    }
}
