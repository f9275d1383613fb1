package org.undersigned.signing.represented;

import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;

/** What was done about those whom a complaint represents; it tells which one by their number, and nothing else of them. */
public sealed interface RepresentedEvent extends Audited {

    /** What happened to somebody. */
    enum What {
        ADDED,
        INVITED,
        CALLED_OFF,
        CONSENTED,
        WITHDREW,
        /** Chose another pseudonym, or gave another real name, or took it out again. */
        CHANGED,
        ERASED
    }

    /** Somebody is represented, was invited, has answered. */
    record RepresentationChanged(String declarationId, Actor actor, Instant at, int person, String what)
            implements RepresentedEvent {}

    /** Real names are sealed to this key from now on. */
    record OrganisationKeySet(String declarationId, Actor actor, Instant at, String fingerprint)
            implements RepresentedEvent {}

    /** An author fetched the sealed names of so many. */
    record RealNamesFetched(String declarationId, Actor actor, Instant at, int persons) implements RepresentedEvent {}
}
