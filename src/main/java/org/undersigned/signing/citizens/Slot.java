package org.undersigned.signing.citizens;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Which of a count's rows this process adds to: another process will mostly have drawn another, and none waits for it. */
@Singleton
class Slot {

    private static final int SLOTS = 16;

    private final int number = 1 + new SecureRandom().nextInt(SLOTS);

    /** 1 to 16; 0 belongs to members' names. */
    int number() {
        return number;
    }
}
