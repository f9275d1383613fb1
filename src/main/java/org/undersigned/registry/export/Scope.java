package org.undersigned.registry.export;

/**
 * Which part of the registry is given away. What is referred to comes with it: the bodies and parents of organizations,
 * areas, posts and events.
 *
 * @param bodyId one body: what belongs to it, and its people with their memberships in it; or null
 * @param personId one person with all memberships; or null
 */
public record Scope(String bodyId, String personId) {

    /** Everybody and everything. */
    public static final Scope ALL = new Scope(null, null);

    public static Scope body(String id) {
        return new Scope(id, null);
    }

    public static Scope person(String id) {
        return new Scope(null, id);
    }

    boolean isAll() {
        return equals(ALL);
    }
}
