package org.undersigned.signing;

/**
 * Why somebody cannot sign, or take a name back, and what to do.
 *
 * @param readable the published page, or null
 */
record RefusedView(String title, String text, String help, String readable) {}
