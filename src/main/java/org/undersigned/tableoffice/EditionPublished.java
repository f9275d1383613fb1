package org.undersigned.tableoffice;

/** A frozen state of a declaration became public. */
public record EditionPublished(String declarationId, int number) {}
