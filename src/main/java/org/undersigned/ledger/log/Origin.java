package org.undersigned.ledger.log;

import jakarta.inject.Singleton;
import org.undersigned.platform.BaseUrl;

/** The name of the log of this installation. */
@Singleton
class Origin {

    private final String name;

    Origin(LedgerConfig config, BaseUrl base) {
        name = config.origin().orElseGet(() -> base.toString().replaceFirst("^[a-z]+://", "") + "/ledger");
    }

    @Override
    public String toString() {
        return name;
    }
}
