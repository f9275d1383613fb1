package org.undersigned.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * SHA-256 over the rules of one version as they are read: comments, layout and the order of fields do not matter, nor do
 * the other versions of the file. Nor do two fields that may rightly change under a version: {@code validTo}, because a
 * successor comes, and {@code sourceUrl}, because addresses move.
 *
 * @param hex 64 hexadecimal digits
 */
record RulesDigest(String hex) {

    private static final Set<String> MAY_CHANGE = Set.of("validTo", "sourceUrl");

    static RulesDigest of(MappingNode root, String version) {
        var fields = new TreeMap<String, String>();
        for (var tuple : root.getValue()) {
            var name = scalar(tuple.getKeyNode());
            var value = name.equals("versions") ? version(tuple.getValueNode(), version) : plain(tuple.getValueNode());
            fields.put(name, value);
        }
        return new RulesDigest(sha256(fields.toString()));
    }

    private static String version(Node versions, String id) {
        return ((SequenceNode) versions)
                .getValue().stream()
                        .map(RulesDigest::fields)
                        .filter(fields -> quoted(id).equals(fields.get("id")))
                        .findFirst()
                        .map(Map::toString)
                        .orElseThrow();
    }

    private static Map<String, String> fields(Node version) {
        var fields = new TreeMap<String, String>();
        for (var tuple : ((MappingNode) version).getValue()) {
            var name = scalar(tuple.getKeyNode());
            if (!MAY_CHANGE.contains(name)) {
                fields.put(name, plain(tuple.getValueNode()));
            }
        }
        return fields;
    }

    private static String plain(Node node) {
        if (node instanceof MappingNode mapping) {
            var fields = new TreeMap<String, String>();
            mapping.getValue().forEach(tuple -> fields.put(scalar(tuple.getKeyNode()), plain(tuple.getValueNode())));
            return fields.toString();
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(RulesDigest::plain).toList().toString()
                : quoted(scalar(node));
    }

    /** Quoted, so that no value can look like several fields. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String scalar(Node node) {
        return ((ScalarNode) node).getValue().strip();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
