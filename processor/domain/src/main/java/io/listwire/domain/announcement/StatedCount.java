package io.listwire.domain.announcement;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many parties a document speaks of.
 *
 * @param total all of them, at least 1; null where the document gives no number
 * @param byCountry country (ISO 3166-1 alpha-2) → how many of them belong there, at least 1; empty where it does not say
 */
public record StatedCount(@Nullable Integer total, Map<String, Integer> byCountry) {

    /** The document gives no number. */
    public static final StatedCount UNSTATED = new StatedCount(null, Map.of());

    public StatedCount {
        byCountry = Map.copyOf(byCountry);
    }

    /** All of them; where only the countries' shares are stated, their sum; null where there is no number. */
    public @Nullable Integer whole() {
        if (total != null || byCountry.isEmpty()) {
            return total;
        }
        return byCountry.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** "28", or "28 (CN 22, RU 6)"; empty where there is no number. */
    @Override
    public String toString() {
        @Nullable Integer whole = whole();
        if (whole == null) {
            return "";
        }
        String shares = String.join(
                ", ",
                new TreeMap<>(byCountry)
                        .entrySet().stream()
                                .map(share -> share.getKey() + " " + share.getValue())
                                .toList());
        return shares.isEmpty() ? whole.toString() : whole + " (" + shares + ")";
    }
}
