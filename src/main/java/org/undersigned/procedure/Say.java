package org.undersigned.procedure;

/** Says a message in somebody's language: a key of the messages files and the arguments of its pattern. */
@FunctionalInterface
public interface Say {
    String say(String key, Object... args);
}
