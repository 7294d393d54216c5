package io.listwire.domain.alert;

import java.util.List;

/** How it is told that a document names a watched company that stands on a list. */
public final class DocumentAlerts {

    private DocumentAlerts() {}

    /**
     * One sentence: who, on which lists, is named where.
     *
     * @param company name of the watched company
     * @param watchlist id of the watchlist that it is on
     * @param lists ids of the restriction lists that it stands on, in the order in which to tell them
     * @param documentTitle title of the document
     */
    public static String headline(String company, String watchlist, List<String> lists, String documentTitle) {
        String standing = lists.isEmpty() ? "" : ", on " + String.join(", ", lists) + ",";
        return Headline.quoted(company) + " (watchlist " + Headline.quoted(watchlist) + ")" + standing
                + " is named in “" + Headline.quoted(documentTitle) + "”";
    }

    /**
     * What stands behind the headline where a document came again in other words; nothing where it says nothing new.
     *
     * @param newActs what it says to happen to lists that it did not say before, such as "ADD US-BIS-EL"
     */
    public static String correction(List<String> newActs) {
        return newActs.isEmpty() ? "" : ", corrected; it now says " + String.join(", ", newActs);
    }
}
