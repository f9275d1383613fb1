package org.undersigned.registry;

import org.undersigned.identity.CurrentAccount;

/**
 * Who changes the registry, for the trail of changes.
 *
 * @param id of the account, or a word for a command
 */
public record Keeper(String id, String name) {

    public static Keeper of(CurrentAccount account) {
        return new Keeper(account.id(), account.name());
    }

    /** Somebody at the command line of the installation. */
    public static Keeper command(String name) {
        return new Keeper("command", name);
    }
}
