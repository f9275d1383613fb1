package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** One at a time in the whole cluster, until the transaction ends. */
@ApplicationScoped
public class RegistryLock {

    @Inject
    Session database;

    /** Waits for whoever holds the same name; a transaction may ask again for what it holds. */
    public void hold(String name) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "registry " + name)
                .getSingleResult();
    }
}
