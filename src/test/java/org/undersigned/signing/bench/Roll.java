package org.undersigned.signing.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.platform.Jdbc;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.Opened.Field;

/** Members' names under one declaration with what follows from them, as the tables had them when it was read. */
final class Roll {

    /**
     * A name, and the entry for the ledger that commits to it, made anew from what is printed.
     *
     * @param leaf in hexadecimal
     */
    private record Name(String personId, String leaf) {}

    private final List<Name> names;
    private final Map<String, Long> entries;
    private final Map<String, Long> tallies;

    private Roll(List<Name> names, Map<String, Long> entries, Map<String, Long> tallies) {
        this.names = names;
        this.entries = entries;
        this.tallies = tallies;
    }

    static Roll of(Connection connection, String declarationId) throws SQLException {
        return new Roll(
                names(connection, declarationId),
                entries(connection, declarationId),
                tallies(connection, declarationId));
    }

    private static List<Name> names(Connection connection, String declarationId) throws SQLException {
        return Jdbc.all(
                connection,
                Roll::name,
                """
                select s.*, w.content_hash from signature s
                join wording w on w.declaration_id = s.declaration_id and w.number = s.wording_number
                where s.declaration_id = ?""",
                declarationId);
    }

    /** How often each stands there. */
    private static Map<String, Long> entries(Connection connection, String declarationId) throws SQLException {
        return Jdbc.all(connection, row -> Leaf.parsed(row.getBytes(1)), "select leaf from ledger_entry").stream()
                .filter(leaf -> leaf.declarationId().equals(declarationId) && leaf.type() == Leaf.Type.SIGN)
                .collect(groupingBy(Roll::hex, counting()));
    }

    private static Map<String, Long> tallies(Connection connection, String declarationId) throws SQLException {
        return Jdbc.all(
                        connection,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        "select dimension, sum(n) from tally where declaration_id = ? group by 1",
                        declarationId)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Name name(ResultSet row) throws SQLException {
        var declaration = row.getString("declaration_id");
        var wording = row.getBytes("content_hash");
        var person = row.getString("person_id");
        var record = Stream.of(
                        Field.text("id", row.getString("id")),
                        Field.text("person", person),
                        Field.text("capacity", row.getString("capacity")),
                        Field.text("behalf", row.getString("on_behalf_of_id")),
                        Field.text("printed", row.getString("printed")),
                        Field.text("day", row.getString("signed_on")))
                .map(Field::bytes)
                .toArray(byte[][]::new);
        var commitment = Leaf.commitment(declaration, wording, row.getBytes("nonce"), Leaf.recordHash(record));
        return new Name(person, hex(Leaf.sign(declaration, wording, commitment)));
    }

    private static String hex(Leaf leaf) {
        return HexFormat.of().formatHex(leaf.bytes());
    }

    long names() {
        return names.size();
    }

    /** Different people among them. */
    long people() {
        return names.stream().map(Name::personId).distinct().count();
    }

    /** Of these people, those who are not among them. */
    Set<String> without(Collection<String> people) {
        var missing = new HashSet<>(people);
        names.forEach(name -> missing.remove(name.personId()));
        return missing;
    }

    /** Entries of names under the declaration, whether there is such a name or not. */
    long entries() {
        return entries.values().stream().mapToLong(n -> n).sum();
    }

    /** Names to which exactly one entry commits. */
    long enteredOnce() {
        return names.stream()
                .filter(name -> entries.getOrDefault(name.leaf(), 0L) == 1)
                .count();
    }

    long tally(String dimension) {
        return tallies.getOrDefault(dimension, 0L);
    }
}
