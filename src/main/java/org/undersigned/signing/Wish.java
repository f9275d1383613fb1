package org.undersigned.signing;

import org.undersigned.declaration.Actor;

/**
 * That somebody wants to put their name under a declaration.
 *
 * @param ref reference or id of the declaration
 */
record Wish(String ref, Choice choice, Actor by) {}
