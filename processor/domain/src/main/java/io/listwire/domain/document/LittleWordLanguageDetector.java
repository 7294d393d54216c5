package io.listwire.domain.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the language by the script, and where several share one by the little words that every text is full of. Only the
 * beginning of a text is looked at; the time is the same for long texts. Safe for use by several threads.
 *
 * <p>Not a model of letter groups: the libraries that have one are either as large as the rest of the program or no longer
 * kept; to tell English news from other news the little words are enough.
 */
final class LittleWordLanguageDetector implements LanguageDetector {

    private static final String ENGLISH = "en";
    /** Characters and words looked at. */
    private static final int LOOKED_AT = 2_000;

    private static final int WORDS_LOOKED_AT = 300;
    /** Below are the letters of Latin script that news is written in. */
    private static final int END_OF_LATIN = 0x250;

    private static final int LEAST_WORDS = 12;
    private static final int LEAST_FOUND = 4;
    /** Little words of the language for each of English: quotes and names in it are no reason to take English for it. */
    private static final double CLEARLY_MORE = 1.5;
    /** Of the letters, so many must be of a script for the text to be written in it. */
    private static final double MOSTLY = 0.4;

    private final Map<Long, List<String>> languagesOfWord;

    private LittleWordLanguageDetector(Map<Long, List<String>> languagesOfWord) {
        this.languagesOfWord = languagesOfWord;
    }

    static LittleWordLanguageDetector bundled() {
        return of(LexiconFile.resource("languages.txt"));
    }

    static LittleWordLanguageDetector of(List<LexiconEntry> entries) {
        Map<Long, List<String>> words = new HashMap<>();
        for (LexiconEntry entry : entries) {
            if (entry.section().length() != 2 || !entry.kind().equals("words")) {
                throw entry.problem("expected 'words | word; word' in a section with a language's code");
            }
            words.merge(Token.hash(entry.words()), List.of(entry.section()), LittleWordLanguageDetector::joined);
        }
        return new LittleWordLanguageDetector(words);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Override
    public Optional<String> language(DocumentText text) {
        String body = text.body().isBlank() ? text.title() : text.body();
        String begin = body.length() > LOOKED_AT ? body.substring(0, LOOKED_AT) : body;
        return isLatin(begin) ? byWords(text) : byScript(begin);
    }

    private static boolean isLatin(String text) {
        int latin = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < END_OF_LATIN) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else {
                others += Character.isLetter(c) ? 1 : 0;
            }
        }
        return latin >= (latin + others) * MOSTLY;
    }

    /** The language where one script, or letters of it, tell one. */
    private static Optional<String> byScript(String text) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        int[] all = new int[1];
        text.codePoints().filter(Character::isLetter).forEach(c -> {
            letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            all[0]++;
        });
        double least = Math.max(1, all[0] * MOSTLY);
        int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(Character.UnicodeScript.HAN, 0);
        if (kana + han >= least) {
            return Optional.of(kana * 10 > han ? "ja" : "zh");
        }
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .findFirst()
                .flatMap(entry -> ofScript(entry.getKey(), text));
    }

    private static Optional<String> ofScript(Character.UnicodeScript script, String text) {
        return switch (script) {
            case CYRILLIC -> Optional.of(hasAny(text, "іїєґ") ? "uk" : "ru");
            case ARABIC -> Optional.of(hasAny(text, "پچگژ") ? "fa" : "ar");
            case HANGUL -> Optional.of("ko");
            case HEBREW -> Optional.of("he");
            case GREEK -> Optional.of("el");
            case THAI -> Optional.of("th");
            case DEVANAGARI -> Optional.of("hi");
            case ARMENIAN -> Optional.of("hy");
            case GEORGIAN -> Optional.of("ka");
            default -> Optional.empty();
        };
    }

    private static boolean hasAny(String text, String letters) {
        return letters.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }

    private Optional<String> byWords(DocumentText text) {
        Tokens tokens = text.tokens();
        int offset =
                text.body().isBlank() ? 0 : text.full().length() - text.body().length();
        int first = 0;
        while (first < tokens.count() && tokens.start(first) < offset) {
            first++;
        }
        int last = Math.min(tokens.count(), first + WORDS_LOOKED_AT);
        if (last - first < LEAST_WORDS) {
            return Optional.empty();
        }
        Map<String, Integer> found = new HashMap<>();
        for (int i = first; i < last; i++) {
            languagesOfWord.getOrDefault(tokens.hash(i), List.of()).forEach(code -> found.merge(code, 1, Integer::sum));
        }
        int english = found.getOrDefault(ENGLISH, 0);
        Optional<Map.Entry<String, Integer>> other = found.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ENGLISH))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        int most = other.map(Map.Entry::getValue).orElse(0);
        if (most >= LEAST_FOUND && most > english * CLEARLY_MORE) {
            return other.map(Map.Entry::getKey);
        }
        return english >= LEAST_FOUND && english >= most ? Optional.of(ENGLISH) : Optional.empty();
    }
}
