package io.listwire.ingest.http;

import io.javalin.http.Context;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpooledInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the bodies of requests, within limits that hold whatever the sender says of its body. */
final class RequestBody {

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "\\s*([a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+)\\s*(?:;\\s*charset\\s*=\\s*\"?([a-z0-9_-]+)\"?\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private final Spool spool;
    private final long maxBytes;
    private final String setting;

    /** @param setting that says how large a body may be, for messages */
    RequestBody(Spool spool, long maxBytes, String setting) {
        this.spool = spool;
        this.maxBytes = maxBytes;
        this.setting = setting;
    }

    /**
     * What a body is said to be.
     *
     * @param type lower case, without parameters
     * @param charset as the sender says; empty where it does not say
     */
    record MediaType(String type, Optional<String> charset) {}

    /**
     * Reads a body to its end.
     *
     * @param types the media types that are taken: none of them is one that a browser sends unasked
     */
    SpooledInput take(Context context, Origin origin, Set<String> types)
            throws ProblemException, SourceException, IOException {
        MediaType unused = require(context, types, Set.of());
        return take(context, origin);
    }

    /** The same for whoever has required a type already. */
    SpooledInput take(Context context, Origin origin) throws ProblemException, SourceException, IOException {
        // A sender that announces too much need not send it.
        if (context.req().getContentLengthLong() > maxBytes) {
            throw new ProblemException(
                    Problem.tooLarge("The body has " + context.req().getContentLengthLong() + " bytes; the limit ("
                            + setting + ") is " + maxBytes + "."));
        }
        try (InputStream body = new Body(context.req().getInputStream())) {
            return spool.take(body, origin, maxBytes);
        } catch (BrokenBodyException e) {
            throw new ProblemException(Problem.badRequest("The body broke off: " + e.getMessage()));
        }
    }

    /**
     * What the body is said to be.
     *
     * @param types as above
     * @param inAnyCharset those of them that may come in others than UTF-8
     */
    MediaType require(Context context, Set<String> types, Set<String> inAnyCharset) throws ProblemException {
        String header = context.header("Content-Type");
        Matcher matcher = MEDIA_TYPE.matcher(header == null ? "" : header);
        if (!matcher.matches() || !types.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            throw new ProblemException(Problem.unsupportedType("Send Content-Type " + String.join(" or ", types)));
        }
        String type = matcher.group(1).toLowerCase(Locale.ROOT);
        String charset = matcher.group(2);
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && !inAnyCharset.contains(type)) {
            throw new ProblemException(Problem.unsupportedType("Send UTF-8, and say so or say nothing"));
        }
        if (context.header("Content-Encoding") != null) {
            throw new ProblemException(Problem.unsupportedType("Send the body as it is, without Content-Encoding"));
        }
        return new MediaType(type, Optional.ofNullable(charset));
    }

    /** Reading the body failed: the sender's affair, unlike a disk that is full. */
    private static final class BrokenBodyException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenBodyException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final class Body extends FilterInputStream {

        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw new BrokenBodyException(e);
            }
        }
    }
}
