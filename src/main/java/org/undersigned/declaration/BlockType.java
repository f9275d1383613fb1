package org.undersigned.declaration;

/** Kinds of blocks of a text; the procedure says which ones it has and how they are numbered. */
public enum BlockType {
    /** The opening words ("We, the undersigned, declare the following:"). */
    FORMULA,
    CITATION,
    RECITAL,
    PARAGRAPH,
    /** An operative clause. */
    REQUEST,
    EXPLANATORY,
    ANNEX,
    CASE_SHEET
}
