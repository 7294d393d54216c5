package io.listwire.domain.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of one text. Where they end is found by ICU's rules (Unicode Standard Annex 29), which are told the
 * abbreviations that these texts are full of; no sentence reaches over a line feed or a table cell. For one thread.
 */
final class Sentences {

    /** ICU's own English list knows titles and months; these are of gazettes and company names. */
    private static final List<String> ABBREVIATIONS = List.of(
            "Fed.", "Reg.", "No.", "Nos.", "Sec.", "Secs.", "Art.", "Co.", "Corp.", "Inc.", "Ltd.", "Pte.", "Pvt.",
            "Rep.", "Sen.", "Gov.", "St.", "etc.", "approx.", "vs.", "Sept.", "Supp.", "para.", "Bros.", "Intl.",
            "Dept.");

    /** What begins a sentence behind "U.S.", and no name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "The",
            "This",
            "These",
            "Those",
            "That",
            "It",
            "He",
            "She",
            "They",
            "We",
            "In",
            "On",
            "At",
            "A",
            "An",
            "But",
            "And",
            "As",
            "For",
            "From",
            "If",
            "There",
            "Its",
            "However",
            "Meanwhile",
            "Under",
            "Among",
            "After",
            "Since",
            "While");

    private static final BreakIterator RULES = rules();

    /** A text without any break is cut about here: no sentence is longer, and no search for its ends takes long. */
    private static final int LONGEST = 4_000;

    private final String text;
    private final BreakIterator breaks = (BreakIterator) RULES.clone();
    private int paragraphStart;
    private int paragraphEnd;

    Sentences(String text) {
        this.text = text;
    }

    private static BreakIterator rules() {
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(Locale.ENGLISH);
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(Locale.ENGLISH));
    }

    /** The sentence around an offset, without the blanks at its ends. */
    Passage around(int offset) {
        if (offset < paragraphStart || offset >= paragraphEnd) {
            findParagraph(offset);
        }
        int within = offset - paragraphStart;
        int start = breaks.isBoundary(within) ? within : breaks.preceding(within);
        while (start > 0 && isWithin(paragraphStart + start)) {
            start = breaks.preceding(start);
        }
        int end = breaks.following(within);
        while (end != BreakIterator.DONE && paragraphStart + end < paragraphEnd && isWithin(paragraphStart + end)) {
            end = breaks.following(end);
        }
        return stripped(
                paragraphStart + Math.max(0, start), end == BreakIterator.DONE ? paragraphEnd : paragraphStart + end);
    }

    /** Behind an initial, "U.S. Government", a sentence goes on, unless a word that begins sentences follows. */
    private boolean isWithin(int at) {
        int last = at - 1;
        while (last > paragraphStart && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        boolean initial = last > paragraphStart
                && text.charAt(last) == '.'
                && Character.isUpperCase(text.charAt(last - 1))
                && (last - 1 == paragraphStart || !Character.isLetter(text.charAt(last - 2)));
        int end = at;
        while (end < paragraphEnd && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return initial && !BEGINNINGS.contains(text.substring(at, end));
    }

    private void findParagraph(int offset) {
        paragraphStart = offset;
        while (paragraphStart > Math.max(0, offset - LONGEST) && !isBreak(paragraphStart - 1)) {
            paragraphStart--;
        }
        paragraphEnd = offset;
        while (paragraphEnd < Math.min(text.length(), offset + LONGEST) && !isBreak(paragraphEnd)) {
            paragraphEnd++;
        }
        breaks.setText(text.substring(paragraphStart, paragraphEnd));
    }

    private boolean isBreak(int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '|' || c == 0x2029;
    }

    private Passage stripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Passage.of(text, start, end);
    }
}
