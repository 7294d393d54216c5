package io.listwire.ingest.source.bis;

import io.listwire.contract.RestrictionList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The supplements to part 744 of title 15, Code of Federal Regulations, that are restriction lists. */
public final class Supplements {

    private static final Pattern SUPPLEMENT =
            Pattern.compile("\\bSupplement No\\. ?(\\d{1,3}) to Part 744\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, RestrictionList> LISTS =
            Map.of("4", RestrictionList.US_BIS_EL, "6", RestrictionList.US_BIS_UVL, "7", RestrictionList.US_BIS_MEU);

    private Supplements() {}

    /** The list of the first supplement that the text names; empty where it names none, or one that is no list. */
    public static Optional<RestrictionList> list(String text) {
        Matcher supplement = SUPPLEMENT.matcher(text);
        return supplement.find() ? Optional.ofNullable(LISTS.get(supplement.group(1))) : Optional.empty();
    }
}
