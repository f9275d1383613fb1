package org.undersigned.registry.register;

/**
 * Where an entry stands.
 *
 * @param path in JSON; empty for a row of a table
 */
record Place(String path, long line) {

    static Place row(long line) {
        return new Place("", line);
    }

    Place property(String name) {
        return new Place(path + "." + name, line);
    }

    Place item(int index) {
        return new Place(path + "[" + index + "]", line);
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ", ") + "line " + line;
    }
}
