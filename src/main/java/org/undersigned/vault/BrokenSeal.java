package org.undersigned.vault;

/**
 * What was sealed cannot be opened: it was changed, belongs to another context, or was sealed under another key. Which of
 * them cannot be told, and neither message nor cause holds anything of what was sealed.
 */
public class BrokenSeal extends RuntimeException {

    BrokenSeal() {
        super("What was sealed was changed, belongs elsewhere, or was sealed under another key");
    }
}
