package org.undersigned.followup;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints a page of well-formed XHTML as a tagged PDF that can be kept: PDF/UA-1 and PDF/A-3a. */
@ApplicationScoped
class DossierPdf {

    private static final String PRODUCER = "Undersigned";

    private final DossierFonts fonts;

    @Inject
    DossierPdf(DossierFonts fonts) {
        this.fonts = fonts;
    }

    /** Characters of a page for which there is no glyph. */
    List<String> missingIn(String page) {
        return fonts.missing(page);
    }

    byte[] print(String page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.register(builder);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(PRODUCER);
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        // a text of others never makes the service fetch anything
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(fonts.printable(page), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
