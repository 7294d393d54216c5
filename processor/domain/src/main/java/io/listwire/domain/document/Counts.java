package io.listwire.domain.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers in digits and in English words: 28, 1,000, thirty-six, two dozen. */
public final class Counts {

    /**
     * A number in a text.
     *
     * @param value its value, 1 and more
     * @param last its last token
     */
    public record Count(long value, int last) {}

    private static final int MOST_DIGITS = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final String[] SMALL = {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    private static final Map<Long, Long> WORDS = words();
    private static final long DOZEN = Token.hash("dozen");
    private static final long HUNDRED = Token.hash("hundred");
    private static final long THOUSAND = Token.hash("thousand");
    /** One or more; one of the firms. */
    private static final Set<Long> VAGUE = Act.hashes("or of");

    private static final long A = Token.hash("a");

    private Counts() {}

    private static Map<Long, Long> words() {
        Map<Long, Long> words = new HashMap<>();
        for (int i = 0; i < SMALL.length; i++) {
            words.put(Token.hash(SMALL[i]), i + 1L);
        }
        for (int i = 0; i < TENS.length; i++) {
            words.put(Token.hash(TENS[i]), 20L + 10L * i);
        }
        return words;
    }

    /** The number that begins at a token; none where it is a year, a price, a share or no number. */
    public static Optional<Count> at(String text, Tokens tokens, int first) {
        if (tokens.is(first, Tokens.DIGITS)) {
            return digits(text, tokens, first);
        }
        Long word = WORDS.get(tokens.hash(first));
        if (word != null && first + 1 < tokens.count() && VAGUE.contains(tokens.hash(first + 1))) {
            return Optional.empty();
        }
        if (word == null) {
            return tokens.hash(first) == A && first + 1 < tokens.count()
                    ? multiple(tokens, 1, first + 1)
                    : Optional.empty();
        }
        long value = word;
        int last = first;
        Long unit = next(tokens, last);
        if (value >= 20 && unit != null && unit < 10) {
            value += unit;
            last++;
        }
        int behind = last + 1;
        Optional<Count> multiple = behind < tokens.count() ? multiple(tokens, value, behind) : Optional.empty();
        return multiple.isPresent() ? multiple : Optional.of(new Count(value, last));
    }

    private static @Nullable Long next(Tokens tokens, int token) {
        return token + 1 < tokens.count() ? WORDS.get(tokens.hash(token + 1)) : null;
    }

    /** Two dozen, a hundred, three thousand. */
    private static Optional<Count> multiple(Tokens tokens, long value, int at) {
        long hash = tokens.hash(at);
        long factor = hash == DOZEN ? 12 : hash == HUNDRED ? 100 : hash == THOUSAND ? 1000 : 0;
        return factor == 0 ? Optional.empty() : Optional.of(new Count(value * factor, at));
    }

    private static Optional<Count> digits(String text, Tokens tokens, int first) {
        StringBuilder written = new StringBuilder(tokens.folded(first));
        int last = first;
        while (last + 1 < tokens.count() && isThousands(text, tokens, last)) {
            written.append(tokens.folded(++last));
        }
        if (written.length() > MOST_DIGITS || isPriceOrShare(text, tokens, first, last)) {
            return Optional.empty();
        }
        long value = Long.parseLong(written.toString());
        boolean year = first == last && value >= FIRST_YEAR && value <= LAST_YEAR;
        return value == 0 || year ? Optional.empty() : Optional.of(new Count(value, last));
    }

    private static boolean isThousands(String text, Tokens tokens, int before) {
        int end = tokens.end(before);
        return tokens.is(before + 1, Tokens.DIGITS)
                && tokens.start(before + 1) == end + 1
                && tokens.end(before + 1) == end + 4
                && text.charAt(end) == ',';
    }

    private static boolean isPriceOrShare(String text, Tokens tokens, int first, int last) {
        int start = tokens.start(first);
        int end = tokens.end(last);
        boolean price = start > 0 && "$€£¥.".indexOf(text.charAt(start - 1)) >= 0;
        boolean share = end < text.length() && text.charAt(end) == '%';
        boolean fraction =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1));
        return price || share || fraction;
    }
}
