package io.listwire.ingest.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Answers that cannot be given to their end. */
final class BrokenAnswers {

    private BrokenAnswers() {}

    /** Cuts the connection, so that nobody takes the part that was sent for the whole. */
    static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
