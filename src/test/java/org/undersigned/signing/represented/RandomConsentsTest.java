package org.undersigned.signing.represented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.represented.Complaints.keyFile;
import static org.undersigned.signing.represented.Complaints.publicKey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.represented.OwnConsents.Answer;
import org.undersigned.vault.RowKeys;

/**
 * Whatever authors and persons do, in whatever order: what is held is what a simple model says, one link of a person works
 * and no other, and there is a key for exactly what is sealed.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomConsentsTest {

    /** What should be known of somebody. */
    private static final class Model {
        String pseudonym;
        boolean consents;
        boolean left;
        boolean named;
        boolean erased;
        String link;
    }

    @Inject
    Complaints complaints;

    @Inject
    RepresentedPeople people;

    @Inject
    Invitations invitations;

    @Inject
    OwnConsents consents;

    @Inject
    RowKeys keys;

    @Inject
    EntityManager database;

    private String ref;
    private Actor author;
    private final Map<String, Model> models = new HashMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> keysSeen = new HashSet<>();

    @Test
    void random_acts_leave_what_the_model_says() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var complaint = complaints.written(1);
        complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
        ref = complaint.ref();
        author = complaint.author().actor();
        for (int i = 0; i < 4; i++) {
            enter("Name " + i);
        }
        for (int i = 0; i < 150; i++) {
            try {
                act(random);
                mustAgree();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", act " + i, e);
            }
        }
    }

    private void enter(String pseudonym) {
        var model = new Model();
        model.pseudonym = pseudonym;
        models.put(people.add(ref, new RepresentedPeople.Told(pseudonym, null, null, null), author).id, model);
    }

    private void act(Random random) {
        var id = List.copyOf(models.keySet()).get(random.nextInt(models.size()));
        var model = models.get(id);
        var token = random.nextInt(8) == 0 || model.link == null ? any(random, dead) : model.link;
        var good = token.equals(model.link);
        var pseudonym = "Name " + random.nextInt(7);
        var free = models.values().stream().noneMatch(one -> one != model && pseudonym.equals(one.pseudonym));
        var answer = new Answer(pseudonym, random.nextBoolean() ? "Zoë" : "", "", "");
        switch (random.nextInt(9)) {
            case 0, 1 -> expect(good && free, () -> consents.consent(ref, token, answer), () -> {
                told(model, answer);
                model.consents = true;
                model.left = false;
            });
            case 2 -> expect(good && free, () -> consents.change(ref, token, answer), () -> told(model, answer));
            case 3 -> expect(good, () -> consents.withdraw(ref, token), () -> withdrawn(model));
            case 4 -> expect(good, () -> consents.takeOut(ref, token), () -> model.named = false);
            case 5 -> expect(!model.erased, () -> people.withdraw(ref, id, author), () -> withdrawn(model));
            case 6 -> expect(!model.erased, () -> people.consent(ref, id, LocalDate.of(2020, 1, 2), "", author), () -> {
                model.consents = true;
                model.left = false;
            });
            case 7 -> invite(random, id, model);
            default -> {
                if (random.nextInt(4) == 0) {
                    expect(good, () -> consents.erase(ref, token), () -> erased(model));
                    enter("Name " + (7 + models.size()));
                }
            }
        }
    }

    private void invite(Random random, String id, Model model) {
        expect(
                !model.erased,
                () -> {
                    if (random.nextInt(4) == 0) {
                        invitations.callOff(ref, id, author);
                        died(model);
                    } else if (random.nextInt(4) == 0) {
                        invitations.mail(ref, id, id + "@" + models.size() + ".example.org", Locale.FRENCH, author);
                        died(model);
                    } else {
                        var link = invitations
                                .handOver(ref, id, Locale.FRENCH, author)
                                .token();
                        died(model);
                        model.link = link;
                    }
                },
                () -> {});
    }

    private void told(Model model, Answer answer) {
        model.pseudonym = answer.pseudonym();
        model.named |= !answer.name().isEmpty();
    }

    private static void withdrawn(Model model) {
        if (model.consents) {
            model.consents = false;
            model.left = true;
            model.named = false;
        }
    }

    private void erased(Model model) {
        died(model);
        model.pseudonym = null;
        model.consents = false;
        model.left = true;
        model.named = false;
        model.erased = true;
    }

    private void died(Model model) {
        if (model.link != null) {
            dead.add(model.link);
        }
        model.link = null;
    }

    /** Done where it should be, and refused otherwise. */
    private static void expect(boolean possible, Runnable act, Runnable then) {
        try {
            act.run();
            assertEquals(true, possible, "done");
            then.run();
        } catch (Refusal refusal) {
            if (refusal.kind == Refusal.Kind.TOO_MANY) {
                return;
            }
            assertEquals(false, possible, refusal.getMessage());
        }
    }

    private static String any(Random random, Collection<String> tokens) {
        return tokens.isEmpty() ? "none" : new ArrayList<>(tokens).get(random.nextInt(tokens.size()));
    }

    private void mustAgree() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.clear();
            var declaration = Declaration.byRef(ref).orElseThrow();
            for (var row : Represented.of(declaration.id)) {
                var model = models.get(row.id);
                assertEquals(model.pseudonym, row.pseudonym);
                assertEquals(model.consents, row.consents());
                assertEquals(model.left, row.hasLeft());
                assertEquals(model.named, row.hasDetails());
                assertEquals(model.erased, row.isErased());
            }
            var needed = people.needed(declaration).stream().map(one -> one.id).collect(Collectors.toSet());
            var present = models.entrySet().stream()
                    .filter(entry -> !entry.getValue().left)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertEquals(present, needed);
            linksAndKeys(declaration.id);
        });
    }

    private void linksAndKeys(String declarationId) {
        dead.forEach(token -> assertEquals(true, consents.behind(ref, token).isEmpty(), "a dead link"));
        models.forEach((id, model) -> {
            if (model.link != null) {
                assertEquals(id, consents.behind(ref, model.link).orElseThrow().person().id);
            }
        });
        var needed = new HashSet<String>();
        Represented.of(declarationId).stream()
                .filter(Represented::hasDetails)
                .forEach(row -> needed.add(row.sealing().key(Sealing.KIND)));
        Invitation.of(declarationId).values().stream()
                .filter(one -> one.contactSealed != null)
                .forEach(one -> needed.add(one.row().key(InvitedContact.KIND)));
        keysSeen.addAll(needed);
        assertEquals(needed, keys.find(keysSeen).keySet(), "keys of what is sealed, and no others");
    }
}
