package org.undersigned.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Gives every template the language of the reader; whoever renders outside a request sets it. */
class Words {

    void configure(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(Words::speak);
    }

    private static void speak(TemplateInstance instance) {
        if (inRequest()) {
            instance.setLocale(Arc.container().instance(Reader.class).get().locale());
        }
    }

    private static boolean inRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }

    static Locale locale(Object attribute) {
        return attribute instanceof Locale locale ? locale : Messages.LOCALES.get(0);
    }
}
