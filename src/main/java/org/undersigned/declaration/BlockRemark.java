package org.undersigned.declaration;

/**
 * What the table office remarks on one block of a text.
 *
 * @param key of the block, in whatever language it is read; {@link #TITLE} for the title
 * @param text one paragraph
 */
public record BlockRemark(String key, String text) {

    public static final String TITLE = "title";
}
