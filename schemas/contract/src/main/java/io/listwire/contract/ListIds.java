package io.listwire.contract;

import java.util.regex.Pattern;

/**
 * Ids of restriction lists: those of {@link RestrictionList}, and those that a user gives to further ones, such as
 * {@code OS-CH-SECO-SANCTIONS}.
 */
public final class ListIds {

    /** Prefix of the lists that come from OpenSanctions under its own names. */
    public static final String OPENSANCTIONS_PREFIX = "OS-";

    private static final int LONGEST = 100;
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    private ListIds() {}

    /** Whether it is upper-case letters and digits in at least two parts joined by hyphens, 100 characters at most. */
    public static boolean isValid(String id) {
        return id.length() <= LONGEST && ID.matcher(id).matches();
    }

    /** The publisher's own name of the list where Listwire knows it; else the id. */
    public static String title(String id) {
        return RestrictionList.withId(id).map(RestrictionList::title).orElse(id);
    }

    /**
     * What decides on a list's partition: lists of one jurisdiction share one, so that a party that moves from one of
     * them to another is seen in one place and in order. A list of OpenSanctions stands for itself.
     */
    public static String partitionKey(String id) {
        if (id.startsWith(OPENSANCTIONS_PREFIX)) {
            return id;
        }
        int end = id.indexOf('-');
        return end < 0 ? id : id.substring(0, end);
    }
}
