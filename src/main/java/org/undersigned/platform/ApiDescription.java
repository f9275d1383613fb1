package org.undersigned.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * What the API's description tells of every operation alike: how it refuses, and whether it looks at an
 * Idempotency-Key. Pages are not described: people follow their links.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    static final String PROBLEM = "Problem";

    /** As the framework names the bearer's token. */
    static final String TOKEN = "SecurityScheme";

    private static final String PAGES = "/{lang}";

    private final Set<String> idempotent;

    /** For the framework, when the service is built. */
    public ApiDescription(IndexView classes) {
        idempotent = classes.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> path(target.asMethod()))
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var paths = api.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> path.startsWith(PAGES))
                .forEach(paths::removePathItem);
        paths.getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getResponses)
                .forEach(ApiDescription::refuse);
        idempotent.stream()
                .map(paths::getPathItem)
                .filter(Objects::nonNull)
                .map(PathItem::getPOST)
                .forEach(ApiDescription::takeKey);
    }

    /** Once: the framework filters more than once. */
    private static void takeKey(Operation act) {
        var key = OASFactory.createParameter().ref(IdempotentActs.HEADER);
        var known = act.getParameters();
        if (known == null || known.stream().noneMatch(one -> key.getRef().equals(one.getRef()))) {
            act.addParameter(key);
        }
    }

    private static void refuse(APIResponses answers) {
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") && answer.getContent() == null) {
                answer.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem()));
            }
        });
        answers.setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType problem() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    }

    private static String path(MethodInfo method) {
        return Stream.of(method.declaringClass().declaredAnnotation(Path.class), method.annotation(Path.class))
                .filter(Objects::nonNull)
                .map(path -> path.value().asString())
                .collect(Collectors.joining("/", "/", ""))
                .replaceAll("\\{(\\w+)[^}]*}", "{$1}")
                .replaceAll("/+", "/");
    }
}
