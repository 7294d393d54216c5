package io.listwire.domain.document;

/**
 * Splits a text into {@link Tokens} in one pass, in time proportional to its length. Punctuation separates words and means
 * nothing more; an ampersand is the word "and"; an apostrophe within a word is dropped, but a possessive "'s" stands alone.
 * Left-over HTML tags and entities separate words too.
 */
public final class Tokeniser {

    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_ENTITY = 10;
    private static final long AND = Token.hash("and");

    private final String text;
    private final Tokens tokens;
    private final PlainWords plainWords;
    private int at;
    private int lineFeeds;
    private boolean broken = true;

    private Tokeniser(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.plainWords = new PlainWords(text, tokens);
    }

    /** The words of a text. */
    public static Tokens tokens(String text) {
        Tokeniser tokeniser = new Tokeniser(text);
        while (tokeniser.at < text.length()) {
            tokeniser.next();
        }
        return tokeniser.tokens;
    }

    private void next() {
        readPlainWords();
        if (at == text.length()) {
            return;
        }
        int c = text.codePointAt(at);
        if (Letters.isWordCharacter(c)) {
            readWord(c);
        } else {
            readGap(c);
        }
    }

    private void readPlainWords() {
        int words = tokens.count();
        at = plainWords.read(at, broken ? Tokens.AFTER_BREAK : 0);
        if (tokens.count() > words) {
            broken = false;
            lineFeeds = 0;
        }
    }

    private void readWord(int first) {
        int start = at;
        int trait = Letters.isUnsegmented(first) ? readUnsegmented(first) : readSegmented();
        int end = trimmedEnd(start);
        add(start, end, Token.hash(Token.folded(text, start, end)), trait);
    }

    private int readUnsegmented(int first) {
        at += Character.charCount(first);
        while (at < text.length() && Letters.isContinuing(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Tokens.UNSEGMENTED;
    }

    private int readSegmented() {
        int trait = 0;
        boolean digitsOnly = true;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Letters.isWordCharacter(c)) {
                if (c >= 0x80 && Letters.isUnsegmented(c)) {
                    break;
                }
                trait |= caseOf(c, trait);
                digitsOnly &= Character.isDigit(c);
            } else if (!isWithinWord(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return digitsOnly ? trait | Tokens.DIGITS : trait;
    }

    private static int caseOf(int c, int before) {
        if (c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c)) {
            return Tokens.CASED | Tokens.LOWER;
        }
        if (c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return (before & Tokens.CASED) == 0 ? Tokens.CASED | Tokens.CAPITAL : Tokens.CASED;
        }
        return 0;
    }

    private boolean isWithinWord(int c) {
        if (Letters.isApostrophe(c)) {
            return joinsLetters();
        }
        return c >= 0x80 && (Letters.isMark(c) || Letters.isInvisible(c));
    }

    /** An apostrophe between letters, unless it begins a possessive. */
    private boolean joinsLetters() {
        int after = at + 1;
        if (after >= text.length() || !Character.isLetter(text.codePointAt(after))) {
            return false;
        }
        boolean possessive = (text.charAt(after) == 's' || text.charAt(after) == 'S')
                && (after + 1 == text.length() || !Letters.isWordCharacter(text.codePointAt(after + 1)));
        return !possessive;
    }

    /** Invisible characters at the end of a word are read with it but are no part of it. */
    private int trimmedEnd(int start) {
        int end = at;
        while (end - 1 > start && Letters.isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void readGap(int c) {
        if (c == '&') {
            readAmpersand();
            return;
        }
        at = c == '<' ? endOfTag() : at + Character.charCount(c);
        if (c == '\n') {
            lineFeeds++;
        }
        broken |= lineFeeds > 1 || c == '|' || c == Letters.PARAGRAPH;
    }

    private void readAmpersand() {
        if (text.startsWith("&amp;", at)) {
            add(at, at + 5, AND, 0);
            at += 5;
            return;
        }
        int end = at + 1;
        int limit = Math.min(text.length(), at + LONGEST_ENTITY);
        while (end < limit && isEntityCharacter(text.charAt(end))) {
            end++;
        }
        if (end < limit && end > at + 1 && text.charAt(end) == ';') {
            at = end + 1;
        } else {
            add(at, at + 1, AND, 0);
            at++;
        }
    }

    private static boolean isEntityCharacter(char c) {
        return c == '#' || (c < 0x80 && Letters.isWordCharacter(c));
    }

    private int endOfTag() {
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        int i = at + 1;
        boolean tag = i < limit && (text.charAt(i) == '/' || isEntityCharacter(text.charAt(i)));
        while (tag && i < limit && text.charAt(i) != '<') {
            if (text.charAt(i++) == '>') {
                return i;
            }
        }
        return at + 1;
    }

    private void add(int start, int end, long hash, int trait) {
        boolean behindHyphen = start > 0 && text.charAt(start - 1) == '-';
        tokens.add(
                start,
                end,
                hash,
                trait | (broken ? Tokens.AFTER_BREAK : 0) | (behindHyphen ? Tokens.BEHIND_HYPHEN : 0));
        broken = false;
        lineFeeds = 0;
    }
}
