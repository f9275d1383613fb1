package org.undersigned.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.SideBySide;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Organization;
import org.undersigned.signing.Signatories;

/** Draws up the dossier of a text: to be read (PDF), and for programs (JSON), both saying the same. */
@ApplicationScoped
class DossierPress {

    /** More columns than this cannot be read side by side. */
    private static final int MOST_COLUMNS = 2;

    /** The files, and what they say. */
    record Dossier(DossierData data, byte[] pdf, byte[] json) {}

    /**
     * The dossier on paper.
     *
     * @param columns whether the languages stand side by side
     * @param missing characters for which there is no glyph, as code points ("U+1F333")
     */
    record Sheet(DossierData data, String title, String lang, String procedure, boolean columns, List<String> missing) {

        public List<String> languages() {
            return List.copyOf(data.title().keySet());
        }

        public String dir(String lang) {
            return Scripts.dir(lang);
        }

        public String languageName(String code) {
            return Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(lang));
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance dossier(Sheet sheet);
    }

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    BaseUrl base;

    @Inject
    DossierPdf printer;

    @Inject
    ObjectMapper json;

    /** Of the text as it stands now, worded for its addressee. */
    Dossier dossier(Declaration declaration, Addressee addressee, Delivery delivery) {
        var reader = Languages.of(addressee.lang);
        var data = data(declaration, delivery, reader);
        return new Dossier(data, pdf(declaration, data, reader), json(data));
    }

    private byte[] pdf(Declaration declaration, DossierData data, Locale reader) {
        var procedure = drafting.procedureOf(declaration);
        Function<List<String>, String> page = missing -> Templates.dossier(new Sheet(
                        data,
                        data.title().values().iterator().next(),
                        reader.getLanguage(),
                        procedure.title().in(reader),
                        data.title().size() == MOST_COLUMNS,
                        missing))
                .setLocale(reader)
                .render();
        var first = page.apply(List.of());
        var missing = printer.missingIn(first);
        return printer.print(missing.isEmpty() ? first : page.apply(missing));
    }

    private byte[] json(DossierData data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DossierData data(Declaration declaration, Delivery delivery, Locale reader) {
        var procedure = drafting.procedureOf(declaration);
        var wording = declaration.wording();
        var versions = wording.versions();
        var names = signatories.of(declaration);
        return new DossierData(
                declaration.ref,
                base.of("/declarations/" + declaration.ref),
                body(declaration, delivery, reader),
                procedure.id(),
                procedure.version().id(),
                declaration.number(Kind.NUMBER, procedure).orElse(null),
                declaration.number(Kind.DOCUMENT, procedure).orElse(null),
                declaration.publishedOn,
                declaration.state,
                byLanguage(versions, version -> version.title),
                byLanguage(versions, LanguageVersion::formula),
                parts(procedure, versions),
                new DossierData.WordingMark(wording.number, wording.hash()),
                counts(names),
                signatories.checklist(declaration).sentence((key, args) -> Messages.say(reader, key, args)),
                names.stream()
                        .map(entry -> new DossierData.Name(
                                entry.signature().printed, entry.signature().signedOn, entry.withdrawnOn()))
                        .toList(),
                new DossierData.Handing(
                        delivery.addressee,
                        delivery.deliveredOn,
                        delivery.deliveredBy,
                        delivery.means,
                        delivery.recordedAt));
    }

    private static String body(Declaration declaration, Delivery delivery, Locale reader) {
        return Organization.byId(declaration.bodyId).orElseThrow().label(reader, delivery.deliveredOn);
    }

    /** Counted from the names themselves, so that the figures and the list agree whatever is signed meanwhile. */
    private static DossierData.Counts counts(List<Signatories.Entry> names) {
        var counted = names.stream()
                .filter(Signatories.Entry::counts)
                .map(Signatories.Entry::signature)
                .toList();
        return new DossierData.Counts(
                counted.size(),
                counted.stream()
                        .filter(one -> one.delegationCode != null)
                        .collect(Collectors.groupingBy(
                                one -> one.delegationCode, TreeMap::new, Collectors.summingInt(one -> 1))),
                counted.stream()
                        .filter(one -> one.groupCode != null)
                        .collect(Collectors.groupingBy(
                                one -> one.groupCode, TreeMap::new, Collectors.summingInt(one -> 1))));
    }

    private static List<DossierData.Part> parts(Procedure procedure, List<LanguageVersion> versions) {
        return SideBySide.of(procedure, versions).sections().stream()
                .map(section -> new DossierData.Part(
                        section.type().name(),
                        section.headings(),
                        section.leads(),
                        section.rows().stream()
                                .map(row -> new DossierData.Unit(
                                        row.key(), row.type().name(), row.label(), row.texts()))
                                .toList()))
                .toList();
    }

    private static Map<String, String> byLanguage(
            List<LanguageVersion> versions, Function<LanguageVersion, String> part) {
        var texts = new LinkedHashMap<String, String>();
        versions.forEach(version -> texts.put(version.lang, part.apply(version)));
        return texts;
    }
}
