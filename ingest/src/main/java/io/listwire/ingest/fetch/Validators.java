package io.listwire.ingest.fetch;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server gave with a file, by which it can tell whether it has another one since (RFC 9110, section 8.8).
 *
 * @param eTag entity tag, as the server wrote it
 * @param lastModified Last-Modified, as the server wrote it
 */
public record Validators(Optional<String> eTag, Optional<String> lastModified) {

    /** Nothing that a request could be conditional on. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    // What is sent back must not break out of its header, wherever it was kept in between.
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    public Validators {
        eTag = eTag.filter(Validators::isHeaderValue);
        lastModified = lastModified.filter(Validators::isHeaderValue);
    }

    private static boolean isHeaderValue(String value) {
        return HEADER_VALUE.matcher(value).matches();
    }

    static Validators of(HttpResponse<?> response) {
        return new Validators(
                response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
    }

    /** What still holds where the server sends on to another address: a date there is that of another file. */
    Validators afterRedirect() {
        return new Validators(eTag, Optional.empty());
    }

    /** A tag says more than a date, by which a publisher that goes back to an older file would not be noticed. */
    void makeConditional(HttpRequest.Builder request) {
        eTag.ifPresentOrElse(
                tag -> request.header("If-None-Match", tag),
                () -> lastModified.ifPresent(date -> request.header("If-Modified-Since", date)));
    }

    boolean isNone() {
        return eTag.isEmpty() && lastModified.isEmpty();
    }
}
