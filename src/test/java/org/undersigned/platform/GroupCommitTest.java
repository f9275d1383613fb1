package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupCommitTest {

    private static final int BATCH = 8;

    private final CountDownLatch open = new CountDownLatch(1);
    private final List<List<Integer>> tried = new ArrayList<>();
    private GroupCommit<Integer, String> pipeline;

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void what_arrives_during_a_commit_is_the_next_one_in_order() {
        var answers =
                eightBehindOne(items -> items.stream().map(i -> "done " + i).toList());
        assertEquals("done 3", answers.get(3).toCompletableFuture().join());
        assertEquals(List.of(List.of(0), IntStream.rangeClosed(1, BATCH).boxed().toList()), tried);
    }

    @Test
    void one_item_that_is_refused_fails_alone() {
        var answers = eightBehindOne(items -> {
            if (items.contains(5)) {
                throw new SQLException("no", "22001");
            }
            return items.stream().map(String::valueOf).toList();
        });
        assertEquals("4", answers.get(4).toCompletableFuture().join());
        assertEquals("6", answers.get(6).toCompletableFuture().join());
        var thrown = assertThrows(
                CompletionException.class,
                () -> answers.get(5).toCompletableFuture().join());
        assertSame(SQLException.class, thrown.getCause().getClass());
    }

    @Test
    void where_the_database_is_away_all_are_told_at_once() {
        allAreBusy(items -> {
            throw new SQLException("terminating connection", "57P01");
        });
    }

    @Test
    void where_the_keys_are_away_all_are_told_at_once_and_nobody_waits_for_them_again() {
        allAreBusy(items -> {
            throw Refusal.of(Refusal.Kind.BUSY, "vault_unreachable");
        });
    }

    @Test
    void what_another_writer_put_there_meanwhile_is_seen_at_the_second_try() {
        var refused = new AtomicBoolean();
        var answers = eightBehindOne(items -> {
            if (items.size() > 1 && !refused.getAndSet(true)) {
                throw new SQLException("duplicate key", "23505");
            }
            return items.stream().map(String::valueOf).toList();
        });
        assertEquals("8", answers.get(8).toCompletableFuture().join());
        assertEquals(List.of(1, BATCH, BATCH), tried.stream().map(List::size).toList());
    }

    @Test
    @Timeout(30)
    void the_next_is_written_while_what_is_written_commits_and_never_two_at_once() {
        var writing = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        var firstCommits = new CountDownLatch(1);
        pipeline = new GroupCommit<>("test", 2 * BATCH, BATCH, (items, written) -> {
            mostAtOnce.accumulateAndGet(writing.incrementAndGet(), Math::max);
            writing.decrementAndGet();
            written.run();
            if (items.contains(0)) {
                firstCommits.countDown();
                await(open);
            }
            return items.stream().map(String::valueOf).toList();
        });
        var slow = pipeline.ask(0);
        await(firstCommits);
        for (int i = 1; i <= BATCH; i++) {
            assertEquals(
                    String.valueOf(i), pipeline.ask(i).toCompletableFuture().join());
        }
        open.countDown();
        assertEquals("0", slow.toCompletableFuture().join());
        assertEquals(1, mostAtOnce.get());
    }

    @Test
    void what_waits_when_it_is_closed_is_done() {
        var answers =
                eightBehindOne(items -> items.stream().map(String::valueOf).toList());
        pipeline.close();
        assertEquals("8", answers.get(8).toCompletableFuture().join());
        assertThrows(Refusal.class, () -> pipeline.ask(9));
    }

    private void allAreBusy(GroupCommit.Work<Integer, String> work) {
        for (var answer : eightBehindOne(work)) {
            var thrown = assertThrows(CompletionException.class, () -> answer.toCompletableFuture()
                    .join());
            assertEquals(Refusal.Kind.BUSY, ((Refusal) thrown.getCause()).kind);
        }
        assertEquals(2, tried.size());
    }

    /** The first one holds the writer until the others are there. */
    private List<CompletionStage<String>> eightBehindOne(GroupCommit.Work<Integer, String> work) {
        var began = new CountDownLatch(1);
        pipeline = new GroupCommit<>("test", 2 * BATCH, BATCH, items -> {
            began.countDown();
            await(open);
            tried.add(List.copyOf(items));
            return work.commit(items);
        });
        var answers = new ArrayList<>(List.of(pipeline.ask(0)));
        await(began);
        for (int i = 1; i <= BATCH; i++) {
            answers.add(pipeline.ask(i));
        }
        open.countDown();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
