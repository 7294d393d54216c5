package io.listwire.ingest.watchlist;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which ids watchlists and companies may have. Those of companies can stand in an address, too. */
public final class Ids {

    private static final int LONGEST_COMPANY = 200;
    private static final Pattern WATCHLIST = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    /** Printable characters of any script but those that mean something in addresses. */
    private static final Pattern COMPANY = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^/\\\\%;?#\"<>]]+");

    private Ids() {}

    /** What is wrong with a watchlist's id; empty where nothing is. */
    public static Optional<String> problemOfWatchlist(String id) {
        return WATCHLIST.matcher(id).matches() && !isDots(id)
                ? Optional.empty()
                : Optional.of("the id of a watchlist is 1 to 100 letters, digits, dots, hyphens and underscores");
    }

    /** What is wrong with a company's id; empty where nothing is. */
    public static Optional<String> problemOfCompany(String id) {
        boolean fits =
                !id.isEmpty() && id.length() <= LONGEST_COMPANY && id.strip().equals(id) && !isDots(id);
        return fits && COMPANY.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("the id of a company is 1 to 200 printable characters without / \\ % ; ? # \" < >, "
                        + "not beginning or ending with a blank");
    }

    // Addresses with them are shortened on the way.
    private static boolean isDots(String id) {
        return id.equals(".") || id.equals("..");
    }
}
