package io.listwire.domain.name;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in names: digits, ordinals and number words. */
final class Numbers {

    private static final Pattern ORDINAL = Pattern.compile("0*(\\d{1,18})(?:ST|ND|RD|TH|Й|Я|ОЙ|ЫЙ|ГО)?");
    private static final int TENS = 20;
    private static final int HUNDRED = 100;

    private Numbers() {}

    /** The digits of a word that is a number. */
    static Optional<String> of(String word) {
        Matcher matcher = ORDINAL.matcher(word);
        if (word.charAt(0) <= '9' && matcher.matches()) {
            return Optional.of(matcher.group(1));
        }
        return Optional.ofNullable(NameLexicon.bundled().term(word))
                .filter(term -> term.kind() == WordKind.NUMBER)
                .map(LexiconTerm::text);
    }

    /** True for tens that are written as a word and units that follow: forty four, forty 4. */
    static boolean addUp(String tens, String written, String units) {
        boolean isWord = !Letters.isNumber(written);
        return isWord && tens.length() == 2 && units.length() == 1 && isTens(Integer.parseInt(tens));
    }

    private static boolean isTens(int number) {
        return number >= TENS && number < HUNDRED && number % 10 == 0;
    }

    static String sum(String tens, String units) {
        return String.valueOf(Integer.parseInt(tens) + Integer.parseInt(units));
    }
}
