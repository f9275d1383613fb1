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

    String key;

    @Column(name = "valid_from")
    public LocalDate from;

    @Column(name = "valid_to")
    public LocalDate to;

    protected OrganizationLabel() {}

    OrganizationLabel(String language, Form form, String label, LocalDate from, LocalDate to) {
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
