package org.undersigned.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.undersigned.platform.GroupCommit;

/**
 * Finds whose session a cookie is, with every request anew. Those that are asked for while one look-up runs are looked up
 * together in the next: when a whole assembly comes at once, its sessions cost more than its signatures do.
 */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private static final int CAPACITY = 4096;
    private static final int MOST_AT_ONCE = 256;

    @Inject
    Sessions sessions;

    private GroupCommit<String, Optional<Caller>> lookUps;

    @PostConstruct
    void open() {
        lookUps = new GroupCommit<>("sessions", CAPACITY, MOST_AT_ONCE, sessions::callers);
    }

    @PreDestroy
    void close() {
        lookUps.close();
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        var found = Uni.createFrom()
                .completionStage(() -> lookUps.ask(request.token))
                .map(caller -> caller.map(Caller::identity).orElseThrow(AuthenticationFailedException::new));
        var asking = Vertx.currentContext();
        return asking == null ? found : found.emitOn(rest -> asking.runOnContext(any -> rest.run()));
    }
}
