package org.undersigned.ledger;

/** What is there is not what a log is, or not what it has promised to be. The message says what, for whoever audits. */
public final class BadLog extends RuntimeException {

    public BadLog(String message) {
        super(message);
    }

    public BadLog(String message, Throwable cause) {
        super(message, cause);
    }
}
