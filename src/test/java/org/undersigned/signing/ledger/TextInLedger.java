package org.undersigned.signing.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Late;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.recount.Recount;

/** What was entered of one text, in the order in which it was begun. */
@ApplicationScoped
public class TextInLedger {

    @Inject
    Session database;

    @Inject
    Drafting drafting;

    /** All its entries. */
    @Transactional
    public List<Leaf> leaves(String declarationId) {
        return database.createNativeQuery(
                        "select leaf from ledger_entry where position(convert_to(:id, 'UTF8') in leaf) = 4 order by id",
                        byte[].class)
                .setParameter("id", declarationId)
                .getResultStream()
                .map(Leaf::parsed)
                .toList();
    }

    /** Types of all but names and their ends. */
    @Transactional
    public List<Leaf.Type> turns(String declarationId) {
        return leaves(declarationId).stream()
                .map(Leaf::type)
                .filter(type -> type == Leaf.Type.OPEN || type == Leaf.Type.CLOSE)
                .toList();
    }

    /** Wherever a batch may end, the entries add up; they say whether names are taken, and can be opened from the rows. */
    @Transactional
    public void mustFollow(Declaration declaration, Instant now) {
        var recount = new Recount();
        for (var leaf : leaves(declaration.id)) {
            recount.entry(0, leaf.bytes());
            recount.earlier();
        }
        long open = recount.lines().stream()
                .mapToLong(line -> line.opened() - line.closed())
                .sum();
        if (!declaration.state.isOpenForSignature()) {
            assertEquals(0, open, "closed: " + declaration.state);
        } else if (declaration.takesNames(now)
                && (declaration.state == State.GATHERING
                        || drafting.procedureOf(declaration).late() == Late.ALLOWED)) {
            assertEquals(1, open, "open: " + declaration.state);
        }
        canBeOpened(declaration);
    }

    private void canBeOpened(Declaration declaration) {
        var told = new ArrayList<Leaf>();
        for (var opening : Opening.<Opening>list("declarationId = ?1 order by number", declaration.id)) {
            told.add(opening.opened());
            if (opening.closedAt != null) {
                told.add(opening.closed());
            }
        }
        var entered = leaves(declaration.id).stream()
                .filter(leaf -> leaf.type() == Leaf.Type.OPEN || leaf.type() == Leaf.Type.CLOSE)
                .toList();
        assertEquals(entered.size(), told.size());
        for (int i = 0; i < told.size(); i++) {
            assertArrayEquals(entered.get(i).bytes(), told.get(i).bytes());
        }
    }
}
