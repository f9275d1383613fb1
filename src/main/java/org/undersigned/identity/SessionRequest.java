package org.undersigned.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The credential of a session cookie. */
class SessionRequest extends BaseAuthenticationRequest {

    final String token;

    SessionRequest(String token) {
        this.token = token;
    }
}
