package org.undersigned.publication;

import org.undersigned.declaration.Headline;

/**
 * What a page that tells one thing about a text says of the text itself, above.
 *
 * @param ref of the declaration
 * @param procedure what such a text is called
 */
record TextHead(String ref, String procedure, Headline headline) {}
