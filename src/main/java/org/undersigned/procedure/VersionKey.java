package org.undersigned.procedure;

/**
 * What a declaration pins.
 *
 * @param procedure id of the procedure
 * @param version id of its version
 */
public record VersionKey(String procedure, String version) {

    static VersionKey of(Procedure procedure) {
        return new VersionKey(procedure.id(), procedure.version().id());
    }

    @Override
    public String toString() {
        return procedure + " " + version;
    }
}
