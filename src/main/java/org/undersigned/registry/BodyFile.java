package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationLabel.Form;

/**
 * A body and its organizations as a YAML file gives them ({@code registry/pace.yaml} shows and explains the shape).
 *
 * @param honorifics spellings of honorifics with their canonical form
 */
record BodyFile(Entry body, Map<String, String> honorifics, Map<Kind, List<Entry>> organizations) {

    BodyFile {
        honorifics = honorifics == null ? Map.of() : Map.copyOf(honorifics);
        organizations = organizations == null ? Map.of() : organizations;
    }

    /** One organization; what it is called either always, or in spans of time. */
    record Entry(
            Kind kind,
            String code,
            boolean nonAttached,
            LocalDate founded,
            LocalDate dissolved,
            Map<String, String> name,
            Map<String, String> abbreviation,
            List<Span> labels) {

        /** Every label with its days. */
        List<OrganizationLabel> all() {
            var always = new Span(null, null, name, abbreviation);
            return Stream.concat(Stream.of(always), labels == null ? Stream.empty() : labels.stream())
                    .flatMap(Span::all)
                    .toList();
        }
    }

    /** What an organization is called from a day (inclusive) until another (exclusive). */
    record Span(
            LocalDate from,
            @JsonProperty("until") LocalDate to,
            Map<String, String> name,
            Map<String, String> abbreviation) {

        Stream<OrganizationLabel> all() {
            return Stream.concat(labels(Form.NAME, name), labels(Form.ABBREVIATION, abbreviation));
        }

        private Stream<OrganizationLabel> labels(Form form, Map<String, String> byLanguage) {
            return byLanguage == null
                    ? Stream.empty()
                    : byLanguage.entrySet().stream()
                            .map(e -> new OrganizationLabel(e.getKey(), form, String.valueOf(e.getValue()), from, to));
        }
    }
}
