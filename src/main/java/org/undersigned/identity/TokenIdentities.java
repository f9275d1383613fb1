package org.undersigned.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Behind a bearer token stands an account as it is now: disabled or without a role since, the token does not help. */
@ApplicationScoped
class TokenIdentities implements SecurityIdentityAugmentor {

    @Inject
    TokenIdentities inTransaction;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> inTransaction.current(token))
                : Uni.createFrom().item(identity);
    }

    @Transactional
    SecurityIdentity current(JsonWebToken token) {
        return Account.<Account>findByIdOptional(token.getSubject())
                .filter(account -> !account.isDisabled())
                .map(account ->
                        Caller.of(account, false).within(token.getGroups()).identity())
                .orElseThrow(AuthenticationFailedException::new);
    }
}
