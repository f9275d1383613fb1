package org.undersigned.registry.register;

/** Who is told what a register holds, in the order in which it is read. */
public interface Sink {

    void entry(Entry entry);

    /**
     * One entry that cannot be taken, or in CSV a part of a row.
     *
     * @param id null where it has none
     * @param field path of what is wrong, such as {@code other_names[2].name}; null for the entry as a whole
     * @param key message key
     */
    void refused(Subject subject, String place, String id, String field, String key, Object... args);

    /** So many things under that property are no part of a register of people, and were passed over. Told once each. */
    default void ignored(String property, long count) {}

    /** Bytes read so far; told now and then. */
    default void progress(long bytes) {}
}
