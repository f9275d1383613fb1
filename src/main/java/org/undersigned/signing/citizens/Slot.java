package org.undersigned.signing.citizens;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Which of a count's rows a thread adds to: others have mostly drawn another, here and in other processes, and none waits. */
@Singleton
class Slot {

    private static final int SLOTS = 16;

    private final AtomicInteger next = new AtomicInteger(new SecureRandom().nextInt(SLOTS));
    private final ThreadLocal<Integer> number = ThreadLocal.withInitial(() -> 1 + next.getAndIncrement() % SLOTS);

    /** 1 to 16; 0 belongs to members' names. */
    int number() {
        return number.get();
    }
}
