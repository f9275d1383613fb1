package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Reader;

/** The first page of whoever is signed in: what they write, what waits for their name, what they signed. */
@Path("/{lang}")
public class DeskPages {

    private static final int RECENT = 20;

    /**
     * The desk of a member.
     *
     * @param person id in the registry
     * @param mayBegin whether there is a procedure under which they may begin a draft today
     * @param toWrite texts that others ask them to write with them
     * @param working their own that are not done
     * @param done their own that are published or came to an end
     */
    record View(
            String name,
            String person,
            boolean mayBegin,
            List<DeskRow> toSign,
            List<DeskRow> toWrite,
            List<DeskRow> working,
            List<DeskRow> done,
            List<DeskRow> signed) {}

    /** The desk of somebody who stands for no member. */
    record Other(String name, boolean officer) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(View desk);

        static native TemplateInstance other(Other other);
    }

    @Inject
    Desk desk;

    @Inject
    Drafting drafting;

    @Inject
    DeskRows rows;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @GET
    @Path("desk")
    @Authenticated
    public TemplateInstance desk() {
        return account.personId()
                .map(this::ofMember)
                .orElseGet(() -> Templates.other(
                        new Other(account.name(), !account.officeOf().isEmpty())));
    }

    private TemplateInstance ofMember(String person) {
        var shared = Author.shared(person);
        var mine = Stream.concat(
                        Declaration.originatedBy(person).stream(),
                        shared.stream().filter(one -> one.isWrittenBy(person)))
                .toList();
        var asked = shared.stream()
                .filter(one -> one.state.isWritable() && !one.isWrittenBy(person))
                .toList();
        var done = mine.stream().filter(DeskPages::isDone).toList();
        var working = mine.stream().filter(one -> !isDone(one)).toList();
        return Templates.desk(new View(
                account.name(),
                person,
                !drafting.openTo(Actor.of(account)).isEmpty(),
                rows.toSign(desk.toSign(person), reader.locale()),
                rows.toWrite(asked, reader.locale()),
                rows.own(working, reader.locale()),
                rows.own(done, reader.locale()),
                rows.signed(desk.signed(person, RECENT), reader.locale())));
    }

    private static boolean isDone(Declaration declaration) {
        return declaration.isPublic() || declaration.state.isFinal();
    }
}
