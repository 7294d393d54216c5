package io.listwire.ingest.source.bis;

import io.listwire.ingest.source.text.PlainText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the addresses begin in a sentence that names a party first, and what they are. */
final class AddressText {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:;|\\n)\\s*(?:and\\b\\s*)?");
    private static final Pattern ENDING = Pattern.compile("[.,;\\s]+$");
    private static final Pattern LEADING = Pattern.compile("^[.,;\\s]+(?:and\\b\\s*)?");
    private static final Pattern COMMA = Pattern.compile(",\\s+");
    private static final Pattern STOP = Pattern.compile("\\.\\s+");

    /** What follows a comma or a full stop within a company's or a person's name. */
    private static final Pattern OF_NAME = Pattern.compile(
            "(?:Ltd|Limited|Inc|Incorporated|LLC|L\\.L\\.C|LLP|L\\.?P|Co|Company|Corp|Corporation|GmbH|AG|S\\.?A|S\\.?R\\.?L|S\\.?p\\.?A"
                    + "|B\\.?V|N\\.?V|PLC|Pte|Pvt|Pty|Private|Sdn|JSC|OJSC|CJSC|PJSC|OOO|OAO|ZAO|PAO|AO|FZE|FZCO|FZC|W\\.?L\\.?L"
                    + "|Jr|Sr|II|III|a\\.s|s\\.r\\.o|d\\.o\\.o|Est|and (?:any )?successor|sub-unit|or subsidiary|including)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Before a full stop that ends no sentence: a title. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:.*[\\s.—–(-])?(?:Dr|Prof|Mr|Mrs|Ms|St|No|Acad|Gen|Col|Univ|Inst)", Pattern.DOTALL);

    /** The same, an initial, unless a number follows. */
    private static final Pattern INITIAL = Pattern.compile("(?:.*[\\s.—–(-])?\\p{L}", Pattern.DOTALL);

    private static final Pattern SHORT_CAPITALS = Pattern.compile("\\p{Lu}{2,4}\\.\\s?.*", Pattern.DOTALL);

    /** Longer than any legal form or title, UTF-16 units. */
    private static final int NEAR = 60;

    private AddressText() {}

    /** The addresses; none where there is no text. */
    static List<String> split(String text) {
        return SEPARATOR
                .splitAsStream(LEADING.matcher(text).replaceAll(""))
                .map(address -> ENDING.matcher(PlainText.line(address)).replaceAll(""))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Where the address begins behind a single name, a line or a comma; the length of the text where there is none. */
    static int startAfterName(String text) {
        int line = text.indexOf('\n');
        if (line > 0) {
            return line;
        }
        Matcher comma = COMMA.matcher(text);
        while (comma.find()) {
            if (!OF_NAME.matcher(ahead(text, comma.end())).matches()) {
                return comma.start();
            }
        }
        return text.length();
    }

    /** Where the address begins behind the last of several names, which ends in a full stop. */
    static int startAfterNames(String text) {
        int last = lastDash(text);
        int line = text.indexOf('\n', last);
        if (line > 0) {
            return line;
        }
        Matcher stop = STOP.matcher(text);
        while (stop.find()) {
            if (stop.start() > last
                    && stop.end() < text.length()
                    && endsSentence(behind(text, last, stop.start()), ahead(text, stop.end()))) {
                return stop.end();
            }
        }
        return text.length();
    }

    /** As much of what follows as tells; all of it each time would take quadratic time. */
    private static String ahead(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + NEAR));
    }

    private static String behind(String text, int from, int to) {
        return text.substring(Math.max(from, to - NEAR), to);
    }

    private static int lastDash(String text) {
        int dash = text.lastIndexOf('—');
        return dash >= 0 ? dash : Math.max(0, Math.max(text.lastIndexOf(" -"), text.lastIndexOf(" –")));
    }

    private static boolean endsSentence(String before, String after) {
        boolean initial = INITIAL.matcher(before).matches() && !Character.isDigit(after.charAt(0));
        return !initial
                && !ABBREVIATED.matcher(before).matches()
                && !OF_NAME.matcher(after).matches()
                && !SHORT_CAPITALS.matcher(after).matches();
    }
}
