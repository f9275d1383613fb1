package org.undersigned.signing;

/**
 * Citizens' names were added to a declaration or taken away, and that is committed; told once for many. Observers do not
 * work within it: whoever signs is waiting.
 */
public record CountsMoved(String declarationId) {}
