package org.undersigned.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.CommandGroup;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Accounts on the command line: so does a new installation get its first officer. */
@Dependent
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Opens and closes accounts.",
        subcommands = {AccountCommand.Add.class, AccountCommand.Link.class, AccountCommand.Disable.class})
class AccountCommand extends CommandGroup implements Subcommand {

    /** Opens an account, or gives a role more to one that is there. */
    @Dependent
    @Unremovable
    @Command(name = "add", description = "Opens an account and prints a link that signs it in, once.")
    static class Add extends OnAccount {

        @Option(names = "--name", required = true, description = "How to address them")
        String name;

        @Option(names = "--role", description = "member (default), table-office or admin", defaultValue = Role.MEMBER)
        String role;

        @Option(names = "--body", description = "Id of the body whose table office it is")
        String body;

        @Option(names = "--person", description = "Id of the registry's person for whom the account acts")
        String person;

        @Option(names = "--language", description = "en (default), fr or nl", defaultValue = "en")
        String language;

        @Override
        String run() {
            var grants = Set.of(new Grant(role, body));
            var account = accounts.open(email, name, person, Locale.forLanguageTag(language), grants);
            return "Account " + account.id + ", "
                    + String.join(", ", grants.stream().map(Grant::role).toList()) + "\n" + link(account);
        }
    }

    /** A link for somebody whom no mail reaches. */
    @Dependent
    @Unremovable
    @Command(name = "link", description = "Prints a link that signs the account in, once.")
    static class Link extends OnAccount {

        @Override
        String run() {
            return link(account());
        }
    }

    /** Closes an account at once. */
    @Dependent
    @Unremovable
    @Command(name = "disable", description = "Closes the account; its sessions end at once.")
    static class Disable extends OnAccount {

        @Override
        String run() {
            accounts.disable(account());
            return "Disabled";
        }
    }

    /** What all of them need. */
    abstract static class OnAccount implements Callable<Integer> {

        @Inject
        Accounts accounts;

        @Inject
        SignInLinks links;

        @Inject
        IdentityConfig config;

        @Inject
        BaseUrl baseUrl;

        @Spec
        CommandSpec spec;

        @Option(names = "--email", required = true, description = "Address under which they sign in")
        String email;

        abstract String run();

        @Override
        @Transactional
        public Integer call() {
            try {
                spec.commandLine().getOut().println(run());
                return 0;
            } catch (Refusal refusal) {
                var remark = refusal.remarks.get(0);
                throw new ParameterException(
                        spec.commandLine(),
                        Messages.say(Locale.ENGLISH, remark.key(), remark.args().toArray()));
            }
        }

        Account account() {
            return accounts.findByEmail(email)
                    .orElseThrow(() -> Refusal.field("email", "identity_account_unknown", email));
        }

        String link(Account account) {
            var validFor = config.link().validFor();
            return baseUrl.of(links.issue(account, null, validFor).path(account.locale)) + "\nvalid for "
                    + validFor.toMinutes() + " minutes";
        }
    }
}
