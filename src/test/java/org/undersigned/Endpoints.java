package org.undersigned;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods on the class path that answer somebody. */
final class Endpoints {

    /** Read once: that takes seconds. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.undersigned");

    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(PermitAll.class, Authenticated.class, RolesAllowed.class, DenyAll.class);

    private Endpoints() {}

    static Stream<Method> methods() {
        return all().map(JavaMethod::reflect);
    }

    /** The same with what they call. */
    static Stream<JavaMethod> all() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> verb(method.reflect()).isPresent());
    }

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Who may call it; the method's own declaration goes before that of its class. */
    static Optional<Annotation> access(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .filter(annotation -> DECLARATIONS.contains(annotation.annotationType()))
                .findFirst();
    }

    /** With the names of its parameters, without their patterns. */
    static String path(Method method) {
        var ofClass = method.getDeclaringClass().getAnnotation(Path.class).value();
        var ofMethod = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        return ("/" + ofClass + "/" + ofMethod)
                .replaceAll("\\{\\s*(\\w+)[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }
}
