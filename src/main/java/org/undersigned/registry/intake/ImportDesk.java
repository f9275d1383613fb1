package org.undersigned.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;

/** What an officer may do with imports: with those of their body; an administrator with all. */
@ApplicationScoped
public class ImportDesk {

    @Inject
    CurrentAccount account;

    @Inject
    Entries entries;

    @Inject
    Directory directory;

    @Inject
    Session database;

    /**
     * What is said of a register that is to be sent; blank texts say nothing.
     *
     * @throws Refusal (403) for somebody else's body, (422) naming the field
     */
    @Transactional
    public Sending sending(String register, String bodyCode, String fileName, String completeOn) {
        String bodyId = null;
        if (bodyCode == null || bodyCode.isBlank()) {
            mustBeAdmin();
        } else {
            bodyId = Organization.assembly(bodyCode)
                    .orElseThrow(() -> Refusal.field("body", "registry_unknown_body", bodyCode))
                    .id;
            mustBeIn(bodyId);
        }
        return new Sending(register, bodyId, fileName, day(completeOn));
    }

    /** The import of that id. @throws Refusal (404) where there is none, (403) when it is somebody else's */
    @Transactional
    public RegisterImport mine(String id) {
        var in = RegisterImport.of(id);
        if (in.bodyId == null) {
            mustBeAdmin();
        } else {
            mustBeIn(in.bodyId);
        }
        return in;
    }

    /** The same, as it is on record now whatever the caller's session holds. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RegisterImport mineNow(String id) {
        return mine(id);
    }

    /** The latest first. */
    @Transactional
    public List<RegisterImport> latest(Paging paging) {
        return RegisterImport.latest(bodies(), paging);
    }

    @Transactional
    public long count() {
        return RegisterImport.count(bodies());
    }

    /** The names of registers that were sent before, to be sent again. */
    @Transactional
    public List<String> registers() {
        return RegisterImport.registers(bodies());
    }

    /** The bodies whose registers the caller may send. */
    @Transactional
    public List<Organization> bodiesOfOfficer() {
        var mine = bodies();
        return directory.bodies().stream()
                .filter(body -> mine == null || mine.contains(body.id))
                .toList();
    }

    /** @throws Refusal (409) while somebody works on the import */
    @Transactional
    public void decide(String id, int position, String personId) {
        var in = mine(id);
        if (in.state.isBusy()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "intake_busy");
        }
        entries.decide(in.id, position, personId);
    }

    @Transactional
    public void discard(String id) {
        mine(id);
        RegisterImport.held(id).discard(database);
    }

    /** The verdict of that name, null for none. @throws Refusal (422) where there is no such verdict */
    public Verdict verdict(String name) {
        return name == null
                ? null
                : Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.field("verdict", "intake_unknown_verdict", name));
    }

    /** Null for all. */
    private List<String> bodies() {
        return account.has(Role.ADMIN) ? null : account.officeOf();
    }

    private void mustBeAdmin() {
        if (!account.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "intake_must_be_admin");
        }
    }

    private void mustBeIn(String bodyId) {
        if (!account.has(Role.ADMIN)) {
            account.mustBeOfficerOf(bodyId);
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.field("complete-on", "registry_bad_day", text);
        }
    }
}
