package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Wording;

/** What opens the entries of members' names. */
@ApplicationScoped
public class MemberOpenings {

    /** Which rows open these commitments, by the hexadecimal digits of these. */
    public Map<String, Opened> opening(Wording wording, Set<String> commitments) {
        return rows(wording)
                .filter(opened -> opened.nonce() != null)
                .map(opened -> Map.entry(commitment(wording, opened), opened))
                .filter(one -> commitments.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As they are now, by their ids. */
    public List<Opened> of(Wording wording, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : Signature.<Signature>stream(
                                "declarationId = ?1 and wordingNumber = ?2 and id in ?3",
                                wording.declarationId,
                                wording.number,
                                ids)
                        .map(MemberOpenings::opened)
                        .toList();
    }

    private static Stream<Opened> rows(Wording wording) {
        return Signature.<Signature>list(
                        "declarationId = ?1 and wordingNumber = ?2", wording.declarationId, wording.number)
                .stream()
                .map(MemberOpenings::opened);
    }

    private static String commitment(Wording wording, Opened opened) {
        return HexFormat.of()
                .formatHex(Leaf.commitment(
                        wording.declarationId, wording.contentHash, opened.nonce(), opened.recordHash()));
    }

    private static Opened opened(Signature signature) {
        return new Opened(Opened.Kind.MEMBER, signature.id, Entries.record(signature), signature.nonce, null, null);
    }
}
