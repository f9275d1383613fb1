package org.undersigned.registry.intake;

/** A word in a frame; {@code kind} is one of the tag's kinds, or null for a plain one. */
record Tag(String label, String kind) {}
