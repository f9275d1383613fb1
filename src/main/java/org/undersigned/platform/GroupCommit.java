package org.undersigned.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Does together what many ask for at the same moment: what arrives while one transaction is written is the next one. Nothing
 * waits for a batch to fill, so whoever comes alone is served at once, and no queue grows without bound. Each caller is
 * answered after the commit; work that says when it is written is committed and answered while the next is being written.
 *
 * <p>One item that the database refuses fails alone: the batch is halved until the culprit stands by itself. Where the
 * connection breaks nobody knows what was committed; all are told so, and whoever asks again with the same item must find
 * the same result, which is the business of the transaction.
 *
 * @param <I> what is asked for
 * @param <O> what it came to
 */
public final class GroupCommit<I, O> implements AutoCloseable {

    /** One transaction for all items; answers in their order. Thrown from it, nothing is committed. */
    @FunctionalInterface
    public interface Work<I, O> {
        List<O> commit(List<I> items) throws SQLException;
    }

    /** The same, which says when all is written and only the commit is left: the next transaction need not wait for that. */
    @FunctionalInterface
    public interface StagedWork<I, O> {
        List<O> commit(List<I> items, Runnable written) throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    /**
     * PostgreSQL has undone everything, and it may be tried again: a deadlock, a serialization failure, a row that another
     * writer put there meanwhile, which is seen now.
     */
    private static final Set<String> UNDONE = Set.of("40001", "40P01", "23505");

    private static final int TRIES = 5;

    private record Asked<I, O>(I item, CompletableFuture<O> answer) {}

    private final BlockingQueue<Asked<I, O>> queue;
    private final int most;
    private final StagedWork<I, O> work;
    private final Semaphore pen = new Semaphore(1);
    private final List<Thread> writers;
    private volatile boolean open = true;

    /**
     * @param name of the writer's thread
     * @param capacity how many may wait, beyond which callers are sent away
     * @param most how many are done in one transaction
     */
    public GroupCommit(String name, int capacity, int most, Work<I, O> work) {
        this(1, name, capacity, most, (items, written) -> work.commit(items));
    }

    /** The same with two writers: what one has written it commits and answers while the other one writes. */
    public GroupCommit(String name, int capacity, int most, StagedWork<I, O> work) {
        this(2, name, capacity, most, work);
    }

    private GroupCommit(int writers, String name, int capacity, int most, StagedWork<I, O> work) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.most = most;
        this.work = work;
        this.writers = Stream.generate(() -> new Thread(this::write, name))
                .limit(writers)
                .toList();
        this.writers.forEach(Thread::start);
    }

    /** How many wait at this moment. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Asks for an item; the answer comes after the commit.
     *
     * @throws Refusal (503) at once where too many wait already
     */
    public CompletionStage<O> ask(I item) {
        var asked = new Asked<I, O>(item, new CompletableFuture<>());
        if (!open || !queue.offer(asked) || isTooLate(asked)) {
            throw busy();
        }
        return asked.answer();
    }

    /** Came in while it was being closed, and nobody has taken it. */
    private boolean isTooLate(Asked<I, O> asked) {
        return !open && queue.remove(asked);
    }

    private void write() {
        while (open || !queue.isEmpty()) {
            pen.acquireUninterruptibly();
            var held = new AtomicBoolean(true);
            Runnable written = () -> {
                if (held.getAndSet(false)) {
                    pen.release();
                }
            };
            try {
                done(gathered(), written);
            } finally {
                written.run();
            }
        }
    }

    /** All that wait; where nobody does, the next who comes. None where it is being closed. */
    private List<Asked<I, O>> gathered() {
        var batch = new ArrayList<Asked<I, O>>(most);
        try {
            if (open) {
                batch.add(queue.take());
            }
        } catch (InterruptedException closing) {
            // what still waits is done
        }
        queue.drainTo(batch, most - batch.size());
        return batch;
    }

    private void done(List<Asked<I, O>> batch, Runnable written) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var answers = committed(batch.stream().map(Asked::item).toList(), written);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            failed(batch, written, e);
        } catch (Error e) {
            // out of memory, say: the next ones may fare better, and nobody waits for ever
            LOG.error("A batch could not be done", e);
            batch.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    private List<O> committed(List<I> items, Runnable written) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return work.commit(items, written);
            } catch (SQLException e) {
                if (tries == TRIES || !UNDONE.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private void failed(List<Asked<I, O>> batch, Runnable written, Exception e) {
        if (DatabaseAway.isCauseOf(e) || isBusy(e)) {
            LOG.errorf("%d requests were not answered by the database: %s", batch.size(), e.getMessage());
            batch.forEach(one -> one.answer().completeExceptionally(busy()));
        } else if (batch.size() == 1) {
            batch.get(0).answer().completeExceptionally(e);
        } else {
            var half = batch.size() / 2;
            done(batch.subList(0, half), written);
            done(batch.subList(half, batch.size()), written);
        }
    }

    /** The keys cannot be reached, say. Each half would wait for them as long, and whoever comes meanwhile with it. */
    private static boolean isBusy(Exception e) {
        return e instanceof Refusal refusal && refusal.kind == Refusal.Kind.BUSY;
    }

    private static Refusal busy() {
        return Refusal.of(Refusal.Kind.BUSY, "error_busy");
    }

    /** Takes nothing any more; does what waits, and ends. */
    @Override
    public void close() {
        open = false;
        writers.forEach(Thread::interrupt);
        try {
            for (var writer : writers) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
