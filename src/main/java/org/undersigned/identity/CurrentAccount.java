package org.undersigned.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Who is asking, by session or bearer token. */
@RequestScoped
public class CurrentAccount {

    @Inject
    SecurityIdentity identity;

    public boolean isSignedIn() {
        return caller().isPresent();
    }

    /** @throws Refusal (401) when nobody is signed in */
    public String id() {
        return signedIn().accountId();
    }

    /** @throws Refusal (401) when nobody is signed in */
    public String name() {
        return signedIn().name();
    }

    /** Id of the registry's person for whom the account acts; empty for the anonymous, too. */
    public Optional<String> personId() {
        return caller().map(Caller::personId);
    }

    /** @throws Refusal (401) when nobody is signed in, (403) when the account acts for no person */
    public String mustBePerson() {
        return Optional.ofNullable(signedIn().personId())
                .orElseThrow(() -> Refusal.of(Kind.FORBIDDEN, "identity_must_be_person"));
    }

    /** One of {@link Role}. */
    public boolean has(String role) {
        return caller().map(caller -> caller.roles().contains(role)).orElse(false);
    }

    /** The bodies for whose table office the account decides. */
    public List<String> officeOf() {
        return caller().stream()
                .flatMap(caller -> caller.grants().stream())
                .filter(grant -> grant.role().equals(Role.TABLE_OFFICE))
                .map(Grant::bodyId)
                .toList();
    }

    public boolean isOfficerOf(String bodyId) {
        return caller().map(caller -> caller.isOfficerOf(bodyId)).orElse(false);
    }

    /** @throws Refusal (401) when nobody is signed in, (403) when it is no officer of that body */
    public void mustBeOfficerOf(String bodyId) {
        if (!signedIn().isOfficerOf(bodyId)) {
            throw Refusal.of(Kind.FORBIDDEN, "identity_must_be_officer");
        }
    }

    /** By a browser's session, not by a bearer token. */
    boolean isBySession() {
        return caller().map(Caller::bySession).orElse(false);
    }

    private Caller signedIn() {
        return caller().orElseThrow(() -> Refusal.of(Kind.UNAUTHENTICATED, "identity_must_sign_in"));
    }

    private Optional<Caller> caller() {
        return Caller.behind(identity);
    }
}
