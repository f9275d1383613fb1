package org.undersigned.vault;

import java.util.Collection;
import java.util.Set;

/**
 * Whoever stores rows that are sealed under {@link RowKeys} says which of them there are, so that keys whose row was never
 * stored (the service died between the two commits, or the row was refused) do not stay for good. A CDI bean.
 */
public interface RowKeyHolder {

    /** What the ids of its keys begin with, before the colon. */
    String kind();

    /**
     * Asked in a transaction of the main database.
     *
     * @param ids ids of keys of this kind, two days old at least, at most 1,000
     * @return those that are still needed; the keys of the others are destroyed
     */
    Set<String> holding(Collection<String> ids);
}
