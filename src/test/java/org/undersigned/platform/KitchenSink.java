package org.undersigned.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every tag on one page, and a form that refuses a title that is too short. */
@Path("/{lang}/test/kitchen-sink")
@PermitAll
public class KitchenSink {

    record View(
            Answers answers,
            Errors errors,
            List<Option> languages,
            LocalDate day,
            Instant instant,
            int count,
            String hostile,
            Paging.Pages pages) {}

    /** What the form sends. */
    public static class Answers {
        @FormParam("title")
        public String title;

        @FormParam("text")
        public String text;

        @FormParam("language")
        public String language;

        @FormParam("languages")
        public List<String> languages = List.of();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(View view);
    }

    @Inject
    Forms forms;

    @Context
    UriInfo uri;

    @GET
    public TemplateInstance page() {
        return shown(new Answers(), Errors.none());
    }

    @POST
    public Response act(@BeanParam Answers answers) {
        return forms.answer(
                () -> {
                    if (answers.title == null || answers.title.length() < 3) {
                        throw Refusal.field("title", "paging_between", answers.title, 3);
                    }
                    return Forms.done("/en/test/kitchen-sink", "test_act_done");
                },
                errors -> shown(answers, errors));
    }

    private TemplateInstance shown(Answers answers, Errors errors) {
        var languages =
                List.of(new Option("en", "English"), new Option("fr", "Français"), new Option("nl", "Nederlands"));
        return Templates.page(new View(
                answers,
                errors,
                languages,
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T13:05:00Z"),
                12_345,
                "<script>alert('x')</script>",
                new Paging(5, 20).view(uri, 400)));
    }
}
