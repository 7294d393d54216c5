package io.listwire.domain.notice;

import io.listwire.domain.document.Counts;
import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.CountryNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads under which destinations a rule puts how many: "under the destinations of Malta (1) and Russia (10)", "two are
 * under the destination of Germany", "one each under the destinations of France and Iran". For short texts.
 */
final class Destinations {

    /** "People's Republic of (China" has five words, no name more than six. */
    private static final int LONGEST_NAME = 6;
    /** Words between a number and the "under" that it goes with: "31 persons are being added under". */
    private static final int REACH = 5;

    private static final Set<String> LITTLE = Set.of("and", "or", "the", "of", "destination", "destinations", "entry");
    private static final Set<String> BEFORE_LIST =
            Set.of("the", "of", "each", "following", "destination", "destinations", "country", "countries");

    private final String text;
    private final Tokens tokens;
    private final Map<String, Integer> shares = new LinkedHashMap<>();
    private int at;

    Destinations(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * Country → how many. Where the text gives no shares and names one destination only, that one has all of them.
     *
     * @param all how many there are
     */
    Map<String, Integer> shares(int all) {
        readBrackets();
        if (shares.isEmpty()) {
            readNumbers();
        }
        if (shares.isEmpty()) {
            Set<String> named = named();
            named.stream().filter(country -> named.size() == 1).forEach(country -> shares.put(country, all));
        }
        return shares;
    }

    /** "A (n), B (n)": the name stands before its number. */
    private void readBrackets() {
        int from = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (isBracketed(i)) {
                int number = Counts.at(text, tokens, i)
                        .map(count -> (int) count.value())
                        .orElse(0);
                Optional<String> country = number > 0 ? countryEndingAt(i - 1, from) : Optional.empty();
                country.ifPresent(code -> shares.merge(code, number, Integer::sum));
                from = i + 1;
            }
        }
    }

    private boolean isBracketed(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        return tokens.is(token, Tokens.DIGITS)
                && start > 0
                && text.charAt(start - 1) == '('
                && end < text.length()
                && text.charAt(end) == ')';
    }

    /** The longest name that ends there, or before a short form in brackets: "the United Arab Emirates (UAE) (5)". */
    private Optional<String> countryEndingAt(int last, int from) {
        for (int end = last; end >= Math.max(from, last - 1); end--) {
            for (int first = Math.max(from, end - LONGEST_NAME + 1); first <= end; first++) {
                Optional<String> code = code(first, end);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    /** "14 are under the destination of China", "one each under the destinations of France, Iran and the UK". */
    private void readNumbers() {
        for (int i = 0; i < tokens.count(); i++) {
            Optional<Counts.Count> number = Counts.at(text, tokens, i);
            if (number.isPresent()) {
                i = number.get().last();
                readUnder((int) number.get().value(), i + 1);
            }
        }
    }

    private void readUnder(int number, int from) {
        boolean each = false;
        for (int i = from; i < Math.min(tokens.count(), from + REACH + 1); i++) {
            if (Counts.at(text, tokens, i).isPresent()) {
                return;
            }
            each |= tokens.folded(i).equals("each");
            if (tokens.folded(i).equals("under")) {
                take(number, each, i + 1);
                return;
            }
        }
    }

    private void take(int number, boolean each, int from) {
        boolean ofEach = each;
        at = from;
        while (at < tokens.count() && BEFORE_LIST.contains(tokens.folded(at))) {
            ofEach |= tokens.folded(at).equals("each");
            at++;
        }
        Set<String> countries = countries();
        if (ofEach || countries.size() == 1) {
            countries.forEach(country -> shares.merge(country, number, Integer::sum));
        }
    }

    /** All destinations that are named as such. */
    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.folded(i).startsWith("destination")) {
                at = i + 1;
                named.addAll(countries());
            }
        }
        return named;
    }

    /** The countries that stand from here on one after the other. */
    private Set<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        while (at < tokens.count()) {
            int end = countryStartingAt(at, countries);
            if (end < 0 && !LITTLE.contains(tokens.folded(at))) {
                return countries;
            }
            at = end < 0 ? at + 1 : end + 1;
        }
        return countries;
    }

    private int countryStartingAt(int first, Set<String> countries) {
        for (int end = Math.min(tokens.count() - 1, first + LONGEST_NAME - 1); end >= first; end--) {
            Optional<String> code = code(first, end);
            if (code.isPresent()) {
                countries.add(code.get());
                return end;
            }
        }
        return -1;
    }

    private Optional<String> code(int first, int last) {
        return tokens.is(first, Tokens.CAPITAL)
                ? CountryNames.codeOf(text.substring(tokens.start(first), tokens.end(last)))
                : Optional.empty();
    }
}
