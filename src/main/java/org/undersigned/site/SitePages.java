package org.undersigned.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.undersigned.platform.Reader;
import org.undersigned.retention.KeptData;

/** What the site says about itself. */
@Path("/{lang}")
@PermitAll
public class SitePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance help();

        static native TemplateInstance registers();

        static native TemplateInstance accessibility();

        static native TemplateInstance privacy(List<KeptData.Line> kept);
    }

    @Inject
    KeptData kept;

    @Inject
    Reader reader;

    @GET
    @Path("help")
    public TemplateInstance help() {
        return Templates.help();
    }

    @GET
    @Path("help/registers")
    public TemplateInstance registers() {
        return Templates.registers();
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return Templates.accessibility();
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy() {
        return Templates.privacy(kept.lines(reader.locale()));
    }
}
