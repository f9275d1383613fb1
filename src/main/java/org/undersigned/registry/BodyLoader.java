package org.undersigned.registry;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import org.undersigned.platform.Ids;
import org.undersigned.registry.BodyFile.Entry;
import org.undersigned.registry.Organization.Kind;

/** Brings the bodies of the files into the registry at start; loading them again changes nothing. */
@ApplicationScoped
class BodyLoader {

    /** Before anything that wants a body at start, such as seeds. */
    static final int EARLY = 100;

    @Inject
    BodyFiles files;

    @Inject
    RegistryLock lock;

    @Inject
    Clock clock;

    @Transactional
    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        files.all().forEach(this::load);
    }

    /** Adds or corrects one body. Instances that start at once wait for one another. */
    @Transactional
    public void load(BodyFile file) {
        lock.hold("bodies");
        var code = file.body().code();
        var body = Organization.assembly(code).orElseGet(() -> added(file.body().kind(), code, null));
        set(body, file.body());
        file.organizations()
                .forEach((kind, entries) -> entries.forEach(entry -> set(organization(body, kind, entry), entry)));
    }

    private Organization organization(Organization body, Kind kind, Entry entry) {
        return Organization.of(body.id, kind, entry.code()).orElseGet(() -> added(kind, entry.code(), body));
    }

    private Organization added(Kind kind, String code, Organization body) {
        var organization = new Organization(Ids.next(), kind, code, body, Organization.BODY_FILE, clock.instant());
        organization.persistAndFlush();
        return organization;
    }

    private static void set(Organization organization, Entry entry) {
        organization.nonAttached = entry.nonAttached();
        organization.founded = entry.founded();
        organization.dissolved = entry.dissolved();
        var labels = new HashSet<>(entry.all());
        if (!organization.labels.equals(labels)) {
            organization.labels.retainAll(labels);
            organization.labels.addAll(labels);
        }
    }
}
