package io.listwire.ingest.http;

import io.javalin.http.Context;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.watchlist.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parameters of requests, checked. */
final class Params {

    private static final String ADDRESS = "http-post";
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private Params() {}

    /** Who sends it, by the query's {@code source}. */
    static Origin origin(Context context) throws ProblemException {
        String source = context.queryParam("source");
        if (source == null) {
            return new Origin("http", ADDRESS);
        }
        if (!SOURCE.matcher(source).matches()) {
            throw new ProblemException(
                    Problem.badRequest("source is 1 to 100 letters, digits, dots, hyphens and underscores."));
        }
        return new Origin(source, ADDRESS);
    }

    static String watchlist(Context context) throws ProblemException {
        String watchlist = context.pathParam("watchlist");
        requireFit(Ids.problemOfWatchlist(watchlist));
        return watchlist;
    }

    static void requireFit(Optional<String> problem) throws ProblemException {
        if (problem.isPresent()) {
            throw new ProblemException(Problem.badRequest(problem.get()));
        }
    }

    /** A switch of the query: true, false or absent. */
    static boolean isSet(Context context, String name) throws ProblemException {
        String value = context.queryParam(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new ProblemException(Problem.badRequest(name + " is true or false."));
        }
        return true;
    }
}
