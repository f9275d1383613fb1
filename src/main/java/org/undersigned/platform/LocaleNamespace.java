package org.undersigned.platform;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** A namespace of templates that words things in the language of the template, {@code {namespace:name(a, b)}}. */
abstract class LocaleNamespace implements NamespaceResolver {

    private final String namespace;

    LocaleNamespace(String namespace) {
        this.namespace = namespace;
    }

    /** The words; Qute escapes them. */
    abstract String word(Locale locale, String name, Object... args);

    @Override
    public String getNamespace() {
        return namespace;
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var locale = Words.locale(context.getAttribute(TemplateInstance.LOCALE));
        var params = EvaluatedParams.evaluate(context);
        return params.stage.thenApply(evaluated -> word(locale, context.getName(), arguments(params, context)));
    }

    private static Object[] arguments(EvaluatedParams params, EvalContext context) {
        var args = new Object[context.getParams().size()];
        try {
            for (int i = 0; i < args.length; i++) {
                args[i] = params.getResult(i);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return args;
    }
}
