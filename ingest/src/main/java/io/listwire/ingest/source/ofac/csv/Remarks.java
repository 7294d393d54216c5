package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.csl.CslLabel;
import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.schema.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the facts out of the remarks, which are a row of statements such as {@code DOB 15 Jan 1955; nationality Iran; Passport
 * A1 (Iran) issued 2001; a.k.a. 'BNC'; Linked To: FOO.} What is not understood stays a remark, word for word.
 */
final class Remarks {

    private static final String ALTERNATE = "alt. ";
    private static final Pattern WEAK_NAME =
            Pattern.compile("(?:a\\.k\\.a\\.|(f\\.k\\.a\\.)|n\\.k\\.a\\.),? ['‘\"](.+)['’\"]");
    private static final Pattern BIRTH = Pattern.compile("DOB (.+)");
    private static final Pattern PLACE = Pattern.compile("POB (.+)");
    private static final Pattern NATIONALITY = Pattern.compile("nationality (.+)");
    private static final Pattern CITIZENSHIP = Pattern.compile("citizen (.+)");
    private static final Pattern NUMBER =
            Pattern.compile("(.+?)(?: \\(([^()]+)\\))?(?: issued ([^()]+?))?(?: expires ([^()]+?))?");
    private static final int LONGEST_LABEL = 12;

    private final OfacFacts facts;
    private final Map<String, NameKind> names = new LinkedHashMap<>();
    private final List<String> placesOfBirth = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private final List<String> citizenships = new ArrayList<>();

    private Remarks(OfacFacts facts) {
        this.facts = facts;
    }

    /**
     * Reads remarks.
     *
     * @param text the whole text; empty where there are none
     * @param facts takes identifiers, dates and what stays a remark
     */
    static Remarks read(String text, OfacFacts facts) {
        Remarks remarks = new Remarks(facts);
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        for (String statement : bare.split(";", -1)) {
            if (!statement.isBlank()) {
                remarks.take(statement.strip());
            }
        }
        return remarks;
    }

    /** Other names by their kind; the publisher itself calls these weak, former ones aside. */
    Map<String, NameKind> names() {
        return names;
    }

    List<String> placesOfBirth() {
        return placesOfBirth;
    }

    List<String> nationalities() {
        return nationalities;
    }

    List<String> citizenships() {
        return citizenships;
    }

    private void take(String published) {
        String statement = published.startsWith(ALTERNATE) ? published.substring(ALTERNATE.length()) : published;
        Matcher name = WEAK_NAME.matcher(statement);
        if (name.matches()) {
            names.putIfAbsent(name.group(2), name.group(1) == null ? NameKind.WEAK : NameKind.FORMER);
        } else if (!takeValue(BIRTH, statement, value -> facts.date("BIRTH", value))
                && !takeValue(PLACE, statement, placesOfBirth::add)
                && !takeValue(NATIONALITY, statement, nationalities::add)
                && !takeValue(CITIZENSHIP, statement, citizenships::add)
                && !takeLabelled(statement)) {
            facts.remark(statement);
        }
    }

    private static boolean takeValue(Pattern pattern, String statement, Consumer<String> taker) {
        Matcher matcher = pattern.matcher(statement);
        if (matcher.matches()) {
            taker.accept(matcher.group(1));
        }
        return matcher.matches();
    }

    private boolean takeLabelled(String statement) {
        int end = labelEnd(statement);
        if (end < 0) {
            return false;
        }
        Matcher number = NUMBER.matcher(statement.substring(end).strip());
        if (!number.matches()) {
            return false;
        }
        List<String> more = new ArrayList<>();
        Optional.ofNullable(number.group(3)).ifPresent(day -> more.add("issued " + day));
        Optional.ofNullable(number.group(4)).ifPresent(day -> more.add("expires " + day));
        facts.add(statement.substring(0, end), number.group(1), number.group(2), more);
        return true;
    }

    /** Where the longest label ends that the statement begins with; -1 where it begins with none or is one. */
    private static int labelEnd(String statement) {
        int found = -1;
        int words = 0;
        for (int at = statement.indexOf(' '); at > 0 && words < LONGEST_LABEL; at = statement.indexOf(' ', at + 1)) {
            words++;
            String label = statement.substring(0, at);
            if (CslLabel.of(label).isEmpty()) {
                continue;
            }
            if (isOpenEnded(label)) {
                int end = openEnd(statement, at);
                return end < statement.length() ? end : -1;
            }
            found = at;
        }
        return found;
    }

    /** Whether the label takes any word behind it for a part of itself. */
    private static boolean isOpenEnded(String label) {
        return CslLabel.of(label + " 0").isPresent();
    }

    /** A label such as "Listing Date" takes what stands in brackets behind it, one such as "Address -" a word. */
    private static int openEnd(String statement, int at) {
        char next = statement.charAt(at + 1);
        if (next == '(') {
            int bracket = statement.indexOf(')', at);
            return bracket < 0 ? at : bracket + 1;
        }
        if (Character.isDigit(next)) {
            return at;
        }
        int blank = statement.indexOf(' ', at + 1);
        return blank < 0 ? statement.length() : blank;
    }
}
