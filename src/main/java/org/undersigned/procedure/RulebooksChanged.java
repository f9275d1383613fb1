package org.undersigned.procedure;

/** A version was put into use, or ends on another day than before. */
record RulebooksChanged(VersionKey key) {}
