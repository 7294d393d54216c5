package io.listwire.domain.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands in quotation marks in an instruction, and the words between. Time grows in proportion to the text. */
final class QuotedNames {

    /**
     * A stretch of an instruction.
     *
     * @param text the words; of a quotation what stands between the marks
     * @param quoted whether it stands in quotation marks
     */
    record Piece(String text, boolean quoted) {}

    /** No party has a longer name: a mark that does not close opens nothing. */
    private static final int LONGEST = 600;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "co", "ltd", "inc", "corp", "pte", "pvt", "pty", "llc", "bros", "jr", "sr", "est", "intl", "tech", "bhd");

    private QuotedNames() {}

    /** The stretches in their order. */
    static List<Piece> pieces(String instruction) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int open = opening(instruction, 0);
        while (open >= 0) {
            int width = instruction.startsWith("``", open) ? 2 : 1;
            int close = closing(instruction, open + width, width == 2 ? '\'' : partner(instruction.charAt(open)));
            if (close < 0) {
                open = opening(instruction, open + width);
                continue;
            }
            pieces.add(new Piece(instruction.substring(from, open), false));
            pieces.add(new Piece(name(instruction.substring(open + width, close)), true));
            from = Math.min(instruction.length(), close + width);
            open = opening(instruction, from);
        }
        pieces.add(new Piece(instruction.substring(from), false));
        return pieces;
    }

    private static int opening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '"' || text.startsWith("``", i)) {
                return i;
            }
        }
        return -1;
    }

    private static char partner(char opening) {
        return opening == '“' ? '”' : '"';
    }

    private static int closing(String text, int from, char mark) {
        int end = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < end; i++) {
            boolean single = mark == '\'';
            if (text.charAt(i) == mark && (!single || text.startsWith("''", i))) {
                return i;
            }
            if (text.charAt(i) == '“') {
                return -1;
            }
        }
        return -1;
    }

    /** Commas and full stops of the sentence stand within the marks: “North Star Co., Ltd.,” and “Aurora Works.” */
    private static String name(String quoted) {
        String name = quoted.strip();
        while (!name.isEmpty() && ",;".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name.endsWith(".") && !isAbbreviated(name)
                ? name.substring(0, name.length() - 1).strip()
                : name;
    }

    private static boolean isAbbreviated(String name) {
        int word = name.length() - 1;
        while (word > 0 && Character.isLetter(name.charAt(word - 1))) {
            word--;
        }
        String last = name.substring(word, name.length() - 1).toLowerCase(Locale.ROOT);
        boolean initials = last.length() == 1 && word > 0 && name.charAt(word - 1) == '.';
        return initials || ABBREVIATIONS.contains(last);
    }
}
