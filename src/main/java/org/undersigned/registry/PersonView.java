package org.undersigned.registry;

/** Somebody found in the registry, with the affiliation on the day of the search in the body searched. */
public record PersonView(Person person, Affiliation affiliation) {}
