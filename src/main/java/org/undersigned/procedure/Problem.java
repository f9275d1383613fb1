package org.undersigned.procedure;

/**
 * One thing that is wrong in a procedure file, in words for the person who wrote the file.
 *
 * @param file name of the file
 * @param line line from 1, or 0 when the whole file is meant
 * @param column column from 1, or 0 when the whole file is meant
 * @param path path of the field, such as {@code requires[0].anyOf[1].value}; empty for the whole file
 * @param what what is wrong there
 */
public record Problem(String file, int line, int column, String path, String what) {

    @Override
    public String toString() {
        var place = line == 0 ? "" : ": line " + line + ", column " + column;
        return file + place + ": " + (path.isEmpty() ? "" : path + ": ") + what;
    }
}
