package io.listwire.ingest.source.federalregister;

import io.listwire.schema.PolicyNotice;
import java.util.List;
import java.util.Locale;

/**
 * Which notices are worth their full text: those that name a list whose tables {@link AmendedTables} reads. What the
 * processor makes of them is its own business; here a notice too many costs one request.
 */
public final class ListNotices {

    /** As rules of the Bureau of Industry and Security write them in title and abstract. */
    private static final List<String> NAMES = List.of(
            "entity list", "unverified list", "military end-user", "military end user", "military-intelligence end");

    private ListNotices() {}

    /** Whether title or summary names such a list. */
    public static boolean isAboutLists(PolicyNotice notice) {
        String said = (notice.getTitle() + "\n" + notice.getSummary().orElse("")).toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(said::contains);
    }
}
