package org.undersigned.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/** What an organization is called in one language, from one day (inclusive) to another (exclusive); null is open. */
@Embeddable
public class OrganizationLabel {

    /** In full, or as it is printed after a name ("SOC"). */
    public enum Form {
        NAME,
        ABBREVIATION
    }

    public String language;

    @Enumerated(EnumType.STRING)
    public Form form;

    public String label;

    /** See {@link NameKey}. */
    public String key;

    @Column(name = "valid_from")
    public LocalDate from;

    @Column(name = "valid_to")
    public LocalDate to;

    protected OrganizationLabel() {}

    /** @param to the first day on which it is no longer said; null is open, as is {@code from} */
    public OrganizationLabel(String language, Form form, String label, LocalDate from, LocalDate to) {
        this.language = language;
        this.form = form;
        this.label = label;
        this.key = NameKey.of(label);
        this.from = from;
        this.to = to;
    }

    boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether the other says the same; a label without days is said by one of any. */
    boolean isSaidBy(OrganizationLabel other) {
        return equals(other)
                || from == null
                        && to == null
                        && language.equals(other.language)
                        && form == other.form
                        && label.equals(other.label)
                        && other.to == null;
    }

    /** Whether both cannot stand: of one form in one language there is one a day. */
    public boolean isInTheWayOf(OrganizationLabel other) {
        return language.equals(other.language)
                && form == other.form
                && (from == null || other.to == null || from.isBefore(other.to))
                && (other.from == null || to == null || other.from.isBefore(to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationLabel that
                && language.equals(that.language)
                && form == that.form
                && label.equals(that.label)
                && Objects.equals(from, that.from)
                && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, form, label, from, to);
    }
}
