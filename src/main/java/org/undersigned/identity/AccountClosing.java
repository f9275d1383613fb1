package org.undersigned.identity;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Nobody has signed in with an account for long: its owner is to be told that it will be closed.
 *
 * @param on the first day on which it may be
 */
public record AccountClosing(String email, String name, Locale locale, LocalDate on) {}
