package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** A numbered, immutable state of the text in all its languages together. */
@Entity
@Immutable
@IdClass(Wording.Key.class)
public class Wording extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, int number) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    /** From 1, without gaps. */
    @Id
    public int number;

    /** SHA-256, see {@link Manuscript#hash()}. */
    @Column(name = "content_hash")
    public byte[] contentHash;

    @Column(name = "written_at")
    public Instant writtenAt;

    /** Writes a manuscript down as the wording of that number. */
    static void write(Declaration declaration, Manuscript manuscript, int number, Instant now) {
        var wording = new Wording();
        wording.declarationId = declaration.id;
        wording.number = number;
        wording.contentHash = manuscript.hash();
        wording.writtenAt = now;
        wording.persist();
        for (int position = 0; position < manuscript.versions().size(); position++) {
            LanguageVersion.of(wording, manuscript.versions().get(position), position)
                    .persist();
        }
    }

    /** The content hash in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(contentHash);
    }

    /** The wordings of a declaration, the newest first; their numbers have no gaps. */
    public static List<Wording> of(Declaration declaration) {
        return list("declarationId = ?1 order by number desc", declaration.id);
    }

    /** Its languages, the original first. */
    public List<LanguageVersion> versions() {
        return LanguageVersion.list(
                "declarationId = ?1 and wordingNumber = ?2", Sort.by("position"), declarationId, number);
    }

    /** The language of the first original, in which names are printed. */
    public Locale original() {
        return LanguageVersion.find(
                        "select v.lang from LanguageVersion v where v.declarationId = ?1 and v.wordingNumber = ?2"
                                + " order by v.position",
                        declarationId,
                        number)
                .project(String.class)
                .firstResultOptional()
                .map(Locale::forLanguageTag)
                .orElseThrow();
    }

    /** The version in the reader's language, or else the first original. */
    public LanguageVersion versionFor(Locale reader) {
        var versions = versions();
        return versions.stream()
                .filter(v -> v.locale().getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(versions.get(0));
    }

    /** Current language versions of many declarations at once, by declaration. */
    public static Map<String, List<LanguageVersion>> currentOf(Collection<String> declarationIds) {
        return LanguageVersion.<LanguageVersion>list(
                        "from LanguageVersion v where v.declarationId in ?1 and v.wordingNumber ="
                                + " (select d.wordingNumber from Declaration d where d.id = v.declarationId)"
                                + " order by v.position",
                        declarationIds)
                .stream()
                .collect(Collectors.groupingBy(v -> v.declarationId));
    }
}
