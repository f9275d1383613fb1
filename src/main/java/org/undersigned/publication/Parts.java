package org.undersigned.publication;

import java.util.List;
import org.undersigned.platform.Paging;

/** The part of a list that is asked for. */
final class Parts {

    private Parts() {}

    static <T> List<T> of(List<T> all, Paging paging) {
        int from = Math.min(paging.offset(), all.size());
        return all.subList(from, Math.min(from + paging.size(), all.size()));
    }
}
