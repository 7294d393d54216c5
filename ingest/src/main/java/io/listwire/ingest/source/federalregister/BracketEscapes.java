package io.listwire.ingest.source.federalregister;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Characters outside ASCII stand in the gazette's texts as the name of their HTML entity in square brackets:
 * {@code T[uuml]rkiye}. Only names of accented letters and of a few signs are resolved: others, such as
 * {@code [sum]} or {@code [sic]}, are ordinary words in brackets too.
 */
final class BracketEscapes {

    private static final Pattern BRACKETED = Pattern.compile("\\[([A-Za-z]{2,8})]");
    private static final Pattern ACCENTED =
            Pattern.compile("[A-Za-z]{1,2}(acute|grave|circ|tilde|uml|ring|cedil|slash|lig|caron)");
    private static final Set<String> SIGNS = Set.of(
            "amp", "deg", "eth", "ETH", "lsquo", "rsquo", "ldquo", "rdquo", "mdash", "ndash", "micro", "reg", "sect",
            "thorn", "THORN", "trade");
    /** The gazette's own names for what HTML calls otherwise. */
    private static final String REGISTERED_SIGN = "supreg";

    private BracketEscapes() {}

    static String resolved(String text) {
        return text.indexOf('[') < 0
                ? text
                : BRACKETED
                        .matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                character(escape.group(1)).orElse(escape.group())));
    }

    private static Optional<String> character(String name) {
        if (name.equals(REGISTERED_SIGN)) {
            return Optional.of("\u00AE");
        }
        if (!SIGNS.contains(name) && !ACCENTED.matcher(name).matches()) {
            return Optional.empty();
        }
        String entity = "&" + name + ";";
        return Optional.of(Parser.unescapeEntities(entity, true)).filter(character -> !character.equals(entity));
    }
}
