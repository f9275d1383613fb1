package org.undersigned.identity;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody asked to sign in and there is an account: the link is to be mailed to them.
 *
 * @param path path of the page that the link opens; it holds the token
 * @param expiresAt from when on the link is of no use
 */
public record SignInLinkIssued(String email, String name, Locale locale, String path, Instant expiresAt) {}
