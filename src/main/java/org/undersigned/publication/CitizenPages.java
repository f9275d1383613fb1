package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.CitizenCounts;

/** The names of citizens under a text, as far as everybody may read them, page by page. */
@Path("/{lang}")
@PermitAll
@Transactional
public class CitizenPages {

    /**
     * One page of names.
     *
     * @param begins whether it is the first
     * @param next where the next begins, or null
     * @param open whether the reader can sign
     */
    record View(TextHead head, CitizenCounts counts, List<String> names, boolean begins, Long next, boolean open) {

        /** Names that are read by some or by nobody. */
        public int unnamed() {
            return counts.counted() - counts.named();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance names(View view);
    }

    @Inject
    CitizenLists lists;

    @Inject
    SigningPanels panels;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/citizens")
    public TemplateInstance names(@RestPath String ref, @RestQuery String before) {
        var listed = lists.of(ref, before);
        var declaration = listed.declaration();
        return Templates.names(new View(
                lists.head(declaration, reader.locale()),
                listed.counts(),
                listed.part().names(),
                before == null,
                listed.part().next(),
                panels.of(declaration).open()));
    }
}
