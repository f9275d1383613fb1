package org.undersigned.registry;

import java.util.List;

/**
 * One page of the people whom a search finds: first those who are called so, then those whose names come near.
 *
 * @param near how many at the end of the page only come near
 * @param total on all pages, those included who only come near
 */
public record Found(List<Person> people, int near, long total) {

    static final Found NOBODY = new Found(List.of(), 0, 0);

    /** Those on the page who are called so. */
    public List<Person> called() {
        return people.subList(0, people.size() - near);
    }

    /** Those on the page whose names come near, the nearest first. */
    public List<Person> nearly() {
        return people.subList(people.size() - near, people.size());
    }
}
