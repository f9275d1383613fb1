package org.undersigned.platform;

import com.ibm.icu.text.ListFormatter;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Who reads the page that this request asks for: in which language, where, signed in as whom. */
@Named("reader")
@RequestScoped
public class Reader {

    /**
     * The page in one language.
     *
     * @param code BCP 47 tag
     * @param name of the language, in that language
     * @param href address of this page in it
     * @param switchTo address that also remembers the choice
     * @param current whether this is the language of the page
     */
    public record Alternate(String code, String name, String href, String switchTo, boolean current) {}

    @Inject
    CurrentVertxRequest current;

    @Inject
    CurrentIdentityAssociation association;

    private SecurityIdentity identity;
    private boolean identified;
    private boolean mistaken;

    public Locale locale() {
        return Languages.of(request());
    }

    /** Language of the page as a BCP 47 tag. */
    public String lang() {
        return locale().getLanguage();
    }

    /** The message in the reader's language. */
    public String say(String key, Object... args) {
        return Messages.say(locale(), key, args);
    }

    /** Path of the page, with its language and without its query. */
    public String path() {
        return request().path();
    }

    /** Path and query of the page. */
    public String url() {
        return request().uri();
    }

    /** Address of a page of this site in the reader's language: {@code page("declarations", ref, "sign")}. */
    public String page(String... segments) {
        return "/" + lang() + "/" + String.join("/", segments);
    }

    /** "one, two and three" in the reader's language. */
    public String list(List<String> things) {
        return ListFormatter.getInstance(locale()).format(things);
    }

    /** Address of the sign-in page that leads back to this one. */
    public String signInAndBack() {
        return page("sign-in") + "?next=" + Urls.encode(path());
    }

    /** Whether the page is the one at {@code /{lang}/section} or below it. */
    public boolean isIn(String section) {
        var prefix = "/" + lang() + "/" + section;
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    /** This page in every language of the interface. */
    public List<Alternate> alternates() {
        return Messages.LOCALES.stream().map(this::alternate).toList();
    }

    /** Who is signed in, or null. */
    public SignedIn signedIn() {
        return SignedIn.from(identified ? identity : association.getIdentity());
    }

    /** What has just been done, from the address that a form redirected to (see {@link Forms#done}), or null. */
    public String notice() {
        var key = request().getParam(Forms.NOTICE);
        var known = key != null
                && key.endsWith(Forms.DONE)
                && Messages.keys(locale()).contains(key);
        return known ? say(key) : null;
    }

    /** Whether the page shows a form again because of errors. */
    public boolean mistaken() {
        return mistaken;
    }

    void showsErrors() {
        mistaken = true;
    }

    /** Error pages are answered where waiting is not allowed, so they bring the identity along; null shows nobody. */
    void is(SecurityIdentity resolved) {
        identity = resolved;
        identified = true;
    }

    private Alternate alternate(Locale other) {
        var code = other.getLanguage();
        var rest = Languages.inPath(path()).isPresent() ? url().substring(1 + lang().length()) : url();
        var href = "/" + code + rest;
        var name = other.getDisplayLanguage(other);
        var capital = name.substring(0, 1).toUpperCase(other) + name.substring(1);
        return new Alternate(
                code, capital, href, "/language/" + code + "?to=" + Urls.encode(href), code.equals(lang()));
    }

    private HttpServerRequest request() {
        RoutingContext routing = current.getCurrent();
        return routing.request();
    }
}
