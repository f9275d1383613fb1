package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.State;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** Lays the list of declarations out. */
@ApplicationScoped
class ListViews {

    private static final int SIZE = 25;

    @Inject
    PublicDeclarations declarations;

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    ListView of(UriInfo uri) {
        var search = Search.of(uri);
        var paging = Paging.of(uri, SIZE);
        long total = declarations.count(search);
        return new ListView(
                search,
                total,
                !search.isEverything(),
                lines(declarations.find(search, paging.offset(), paging.size())),
                paging.view(uri, total),
                kinds(),
                states(),
                sorts(),
                query(uri));
    }

    /** Summaries as the reader reads them. */
    List<DeclarationLine> lines(List<DeclarationSummary> summaries) {
        return summaries.stream()
                .map(summary -> DeclarationLine.of(summary, procedures, reader.locale()))
                .toList();
    }

    private List<Option> kinds() {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("publication_every_procedure")));
        procedures.all().stream().map(this::kind).distinct().forEach(options::add);
        return options;
    }

    private Option kind(Procedure procedure) {
        var body = procedure.body().toUpperCase(Locale.ROOT);
        return new Option(procedure.id(), body + ": " + procedure.title().in(reader.locale()));
    }

    private List<Option> states() {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("publication_every_state")));
        State.AFTER_PUBLICATION.stream().sorted().forEach(state -> {
            var code = state.name().toLowerCase(Locale.ROOT);
            options.add(new Option(code, reader.say("declaration_state_" + code)));
        });
        return options;
    }

    private List<Option> sorts() {
        return Arrays.stream(Search.Sort.values())
                .map(sort -> new Option(sort.code(), reader.say("publication_sort_" + sort.code())))
                .toList();
    }

    private static String query(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
