package org.undersigned.declaration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A wording in one language. */
@Entity
@Immutable
@Table(name = "language_version")
@IdClass(LanguageVersion.Key.class)
public class LanguageVersion extends PanacheEntityBase {

    /** Standing of a language beside the others. */
    public enum Standing {
        ORIGINAL,
        OFFICIAL,
        COURTESY
    }

    /** Primary key. */
    public record Key(String declarationId, int wordingNumber, String lang) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "wording_number")
    public int wordingNumber;

    /** BCP 47. */
    @Id
    public String lang;

    @Enumerated(EnumType.STRING)
    public Standing standing;

    public int position;
    public String title;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Block> blocks;

    static LanguageVersion of(Wording wording, Manuscript.Version version, int position) {
        var row = new LanguageVersion();
        row.declarationId = wording.declarationId;
        row.wordingNumber = wording.number;
        row.lang = version.lang();
        row.standing = version.standing();
        row.position = position;
        row.title = version.title();
        row.blocks = version.blocks();
        return row;
    }

    /** The language as a locale, for directions and names. */
    public Locale locale() {
        return Locale.forLanguageTag(lang);
    }

    /** Blocks without the opening words. */
    public List<Block> body() {
        return blocks.stream().filter(b -> b.type() != BlockType.FORMULA).toList();
    }

    /** The opening words, or nothing. */
    public String formula() {
        return blocks.stream()
                .filter(b -> b.type() == BlockType.FORMULA)
                .map(Block::text)
                .findFirst()
                .orElse("");
    }
}
