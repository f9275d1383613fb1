package org.undersigned.registry.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would become of an entry, or became of it. */
@Schema(name = "RegisterEntryVerdict")
public enum Verdict {
    NEW,
    CHANGED,
    /** Something that ran has an end now. */
    ENDED,
    SAME,
    /** It may be somebody whom the registry knows; an officer says who is meant. */
    DOUBTFUL,
    /** It cannot be taken; its remarks say why. */
    REJECTED
}
