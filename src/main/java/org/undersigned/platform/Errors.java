package org.undersigned.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What is wrong with the answers of a form, in the reader's words and in the order found. */
public record Errors(List<Item> items) {

    /**
     * One error.
     *
     * @param field name of the input, or null where it speaks of the whole
     * @param text what to do about it
     */
    public record Item(String field, String text) {}

    private static final Set<ElementKind> BELOW =
            Set.of(ElementKind.PROPERTY, ElementKind.BEAN, ElementKind.CONTAINER_ELEMENT);

    /** A form shown for the first time. */
    public static Errors none() {
        return new Errors(List.of());
    }

    public static Errors of(Refusal refusal, Locale locale) {
        return of(refusal.remarks, locale);
    }

    static Errors of(List<Refusal.Remark> remarks, Locale locale) {
        return new Errors(remarks.stream()
                .map(remark -> new Item(
                        remark.field(),
                        Messages.say(locale, remark.key(), remark.args().toArray())))
                .toList());
    }

    public static Errors of(ConstraintViolationException violations) {
        return new Errors(violations.getConstraintViolations().stream()
                .map(violation -> new Item(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Item::field, Comparator.nullsFirst(String::compareTo))
                        .thenComparing(Item::text))
                .toList());
    }

    public boolean any() {
        return !items.isEmpty();
    }

    /** The first error of that field, or null. */
    public String of(String field) {
        return items.stream()
                .filter(item -> Objects.equals(item.field, field))
                .map(Item::text)
                .findFirst()
                .orElse(null);
    }

    /** Path below the parameter: the client knows neither the method nor the name of its argument. */
    private static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (BELOW.contains(node.getKind())) {
                append(path, node);
            }
        }
        var field = path.isEmpty() ? parameter : path.toString();
        return field.isEmpty() ? null : field;
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
