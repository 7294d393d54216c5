package io.listwire.domain.mention;

import io.listwire.domain.document.Passage;
import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import io.listwire.domain.mention.NameLexicon.WordTrait;
import java.util.List;

/** What the way in which words are written, and the words around them, say for their being the name of a party. */
final class NameEvidence {

    /** Words of a name of which each needs its capital. */
    static final int SHORT_NAME = 3;

    /** Words before and behind a name in which small letters are looked for. */
    private static final int SURROUNDINGS = 4;

    private static final double WITHOUT_CASE = 0.9;

    /** What the words for a company begin with in Chinese, behind its name. */
    private static final List<String> COMPANIES =
            List.of("公司", "集团", "集團", "科技", "技术", "技術", "银行", "銀行", "股份", "控股", "有限", "电子", "通信", "旗下");

    private final NameLexicon lexicon;

    NameEvidence(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether words are written as a name is: "Apple" and not "apple". Every word of a short name needs its capital, of a
     * longer one half of them; little words such as "of", what stands behind a hyphen ("Ching-fang"), and scripts without case need none.
     */
    boolean hasCapitals(Tokens text, Candidate at) {
        int cased = 0;
        int capitals = 0;
        for (int i = at.first(); i < at.end(); i++) {
            boolean capital = text.is(i, Tokens.CAPITAL);
            boolean needsNone = text.is(i, Tokens.BEHIND_HYPHEN) || lexicon.is(text.hash(i), WordTrait.PARTICLE);
            if (text.is(i, Tokens.CASED) && (capital || !needsNone)) {
                cased++;
                capitals += capital ? 1 : 0;
            }
        }
        return at.words() <= SHORT_NAME ? capitals == cased : capitals * 2 >= cased;
    }

    /** How sure it is that the party is meant, by this place alone; 0 where it is not. */
    double confidence(Tokens text, Candidate at, NameStore store) {
        NameGrade grade = store.grade(at.form());
        double confidence = grade.confidence() * (isAmidSmallLetters(text, at) ? 1 : WITHOUT_CASE);
        boolean believed = switch (grade) {
            case TELLING -> true;
            case ALONE -> standsAlone(text, at);
            case SINGLE -> (standsAlone(text, at) && !isPartOfAddress(text, at)) || isJustAsListed(text, at, store);
            case SHIP -> isBesideShip(text, at) || isJustAsListed(text, at, store);
            case PLAIN -> isJustAsListed(text, at, store);
            case BRIEF -> isSetOff(text, at);
            case SUPPORTED -> false;
        };
        return believed ? confidence : 0;
    }

    /** Whether no further name stands right before or behind: it would be another's. */
    boolean standsAlone(Tokens text, Candidate at) {
        int before = at.first() - 1;
        int behind = lexicon.behindLegalForms(text, at.end());
        return !(before >= 0 && isSideBySide(text, before) && isNameBefore(text, before))
                && !(behind < text.count() && isSideBySide(text, behind - 1) && isName(text, behind));
    }

    /** The words of a company's name together with the legal forms around them, where the listed name has some too. */
    Passage withLegalForms(Tokens text, Candidate at, NameStore store) {
        int end = at.end();
        if (store.wordsOfName(store.nameOf(at.form())) == at.words()) {
            return text.passage(at.first(), at.last());
        }
        int behind = lexicon.behindLegalForms(text, end);
        if (behind > end && !text.is(end, Tokens.CAPITAL | Tokens.UNSEGMENTED)) {
            behind = end;
        }
        int first = at.first();
        boolean led = first > 0
                && !text.is(first, Tokens.AFTER_BREAK)
                && text.is(first - 1, Tokens.CAPITAL)
                && lexicon.is(text.hash(first - 1), WordTrait.LEADING_FORM);
        return text.passage(led ? first - 1 : first, behind - 1);
    }

    /** A capital that the beginning of a sentence does not explain. */
    private boolean isNameBefore(Tokens text, int word) {
        boolean begins = word == 0 || text.is(word, Tokens.AFTER_BREAK) || !isSideBySide(text, word - 1);
        return isName(text, word) && (!begins || lexicon.is(text.hash(word), WordTrait.FIRST_NAME, WordTrait.SURNAME));
    }

    private boolean isName(Tokens text, int word) {
        if (!text.is(word, Tokens.CAPITAL)) {
            return false;
        }
        int traits = lexicon.traits(text.hash(word));
        return traits == 0 || (traits & (WordTrait.FIRST_NAME.bit() | WordTrait.SURNAME.bit())) != 0;
    }

    /** Whether nothing but blanks and hyphens stands between a word and the next. */
    private static boolean isSideBySide(Tokens text, int word) {
        if (text.is(word + 1, Tokens.AFTER_BREAK)) {
            return false;
        }
        for (int i = text.end(word); i < text.start(word + 1); i++) {
            char c = text.text().charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a piece of a web or mail address, or of a path. */
    private static boolean isPartOfAddress(Tokens text, Candidate at) {
        int start = text.start(at.first());
        int end = text.end(at.last());
        return (start > 0 && "@/_.".indexOf(text.text().charAt(start - 1)) >= 0)
                || (end < text.text().length() && "@/_".indexOf(text.text().charAt(end)) >= 0)
                || (end + 1 < text.text().length()
                        && text.text().charAt(end) == '.'
                        && Character.isLetterOrDigit(text.text().charAt(end + 1)));
    }

    /** Whether the words stand there letter by letter as on the list, which has them in capitals or as LAST, First. */
    private boolean isJustAsListed(Tokens text, Candidate at, NameStore store) {
        int name = store.nameOf(at.form());
        if (store.wordsOfName(name) != at.words() || !isAmidSmallLetters(text, at) || isPartOfAddress(text, at)) {
            return false;
        }
        Tokens listed = Tokeniser.tokens(store.text(name));
        String words = listed.passage(0, listed.count() - 1).text();
        boolean striking = words.indexOf(',') > 0 || isInCapitals(text, at);
        return striking && !isAmongCapitals(text, at) && text.text().startsWith(words, text.start(at.first()));
    }

    private static boolean isInCapitals(Tokens text, Candidate at) {
        for (int i = at.first(); i < at.end(); i++) {
            if (text.is(i, Tokens.LOWER)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmongCapitals(Tokens text, Candidate at) {
        int before = at.first() - 1;
        int behind = at.end();
        return (before >= 0 && isSideBySide(text, before) && isShouted(text, before))
                || (behind < text.count() && isSideBySide(text, behind - 1) && isShouted(text, behind));
    }

    private static boolean isShouted(Tokens text, int word) {
        return text.is(word, Tokens.CAPITAL) && !text.is(word, Tokens.LOWER) && text.end(word) - text.start(word) > 1;
    }

    /** Whether there are small letters near by, so that capitals mean something. */
    private static boolean isAmidSmallLetters(Tokens text, Candidate at) {
        for (int i = Math.max(0, at.first() - SURROUNDINGS); i < at.first(); i++) {
            if (text.is(i, Tokens.LOWER)) {
                return true;
            }
        }
        for (int i = at.end(); i < Math.min(text.count(), at.end() + SURROUNDINGS); i++) {
            if (text.is(i, Tokens.LOWER)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBesideShip(Tokens text, Candidate at) {
        if (!standsAlone(text, at)) {
            return false;
        }
        for (int i = Math.max(0, at.first() - 2); i < at.first(); i++) {
            if (lexicon.is(text.hash(i), WordTrait.SHIP) || isBehindStroke(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The second letter of M/V, M/T, S/S. */
    private static boolean isBehindStroke(Tokens text, int word) {
        int start = text.start(word);
        return text.end(word) - start == 1 && start > 1 && text.text().charAt(start - 1) == '/';
    }

    /** Whether characters of the same script are not right before it, and only a word for a company right behind. */
    private static boolean isSetOff(Tokens text, Candidate at) {
        boolean before = at.first() > 0
                && text.is(at.first() - 1, Tokens.UNSEGMENTED)
                && text.end(at.first() - 1) == text.start(at.first());
        boolean behind = at.end() < text.count()
                && text.is(at.end(), Tokens.UNSEGMENTED)
                && text.end(at.last()) == text.start(at.end());
        return COMPANIES.stream().anyMatch(word -> text.text().startsWith(word, text.end(at.last())))
                || (!before && !behind);
    }
}
