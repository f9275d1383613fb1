package org.undersigned.declaration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.platform.Refusal;

/**
 * A text as it is being written: rows of blocks with their languages side by side, the title first. Whoever writes holds
 * the declaration, so that changes follow one another; each raises {@link #revision} by one.
 */
@Entity
@Table(name = "working_copy")
public class WorkingCopy extends PanacheEntityBase {

    /** Key of the row that holds the titles. */
    public static final String TITLE = "title";

    /**
     * What stands in one row in one language.
     *
     * @param revision of its last change
     * @param lags another language of the row was changed since, and nobody has looked whether this one still says the same
     */
    public record Cell(String text, long revision, boolean lags) {

        static final Cell EMPTY = new Cell("", 0, false);
    }

    /**
     * A block in its languages.
     *
     * @param type null for the title
     */
    public record Row(String key, BlockType type, Map<String, Cell> cells) {

        public Cell cell(String lang) {
            return cells.getOrDefault(lang, Cell.EMPTY);
        }

        @JsonIgnore
        public boolean isTitle() {
            return type == null;
        }

        @JsonIgnore
        public boolean isEmpty() {
            return cells.values().stream().allMatch(cell -> cell.text().isEmpty());
        }

        Row with(String lang, Cell cell) {
            var changed = new LinkedHashMap<>(cells);
            changed.put(lang, cell);
            return new Row(key, type, changed);
        }
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    public long revision;

    /** Languages it is being written in, BCP 47. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> languages;

    /** Replaced as a whole by every change. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Row> rows;

    @Column(name = "changed_at")
    public Instant changedAt;

    /**
     * The copy of a declaration; one is made of its wording where there is none yet.
     *
     * @param languages in which it will have to be written, beside those that the wording has
     */
    static WorkingCopy of(Declaration declaration, List<String> languages, Instant now) {
        return WorkingCopy.<WorkingCopy>findByIdOptional(declaration.id).orElseGet(() -> {
            var copy = new WorkingCopy();
            copy.declarationId = declaration.id;
            copy.fill(DraftText.of(declaration.wording().versions()), languages, now);
            copy.persist();
            return copy;
        });
    }

    public Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The row of titles; there always is one. */
    public Row mustHaveTitle() {
        return row(TITLE).orElseThrow();
    }

    /** Refuses (409) a row that is not there, because another author has removed it. */
    public Row mustHave(String key) {
        return row(key).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "declaration_block_gone"));
    }

    /** Puts rows in the place of those that there are. */
    public void put(List<Row> changed, Instant now) {
        rows = List.copyOf(changed);
        revision++;
        changedAt = now;
    }

    /** Puts a text in the place of what there is, in its languages and the given ones. */
    void fill(DraftText text, List<String> more, Instant now) {
        var langs = new ArrayList<String>();
        text.versions().forEach(version -> langs.add(version.lang()));
        more.stream().filter(lang -> !langs.contains(lang)).forEach(langs::add);
        languages = List.copyOf(langs);
        put(Rows.of(text, revision + 1), now);
    }

    /** What is written, to be made a wording of; languages and rows left empty are left out. */
    DraftText text() {
        return new DraftText(languages.stream().map(this::version).toList());
    }

    private DraftText.Version version(String lang) {
        var blocks = rows.stream()
                .filter(row -> !row.isTitle() && !row.cell(lang).text().isEmpty())
                .map(row -> new Block(row.key(), row.type(), row.cell(lang).text()))
                .toList();
        var title = row(TITLE).map(row -> row.cell(lang).text()).orElse("");
        return new DraftText.Version(lang, title, null, blocks);
    }
}
