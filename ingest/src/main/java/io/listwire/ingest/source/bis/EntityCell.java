package io.listwire.ingest.source.bis;

import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the cell in which the regulation names a party: name, aliases and addresses in one sentence.
 *
 * <pre>
 * Name, a.k.a., the following two aliases: —X; and —Y. Address; and Address (See alternate addresses under Pakistan).
 * </pre>
 *
 * Subordinate institutions that a cell names after a party are parties of their own.
 */
public final class EntityCell {

    /**
     * One party.
     *
     * @param names the primary name first
     * @param addresses as published
     * @param remarks what else the cell says
     */
    public record Party(List<PartyName> names, List<String> addresses, List<String> remarks) {}

    private static final Pattern NOTE = Pattern.compile("\\(\\s*[Ss]ee (?:also )?(?:the )?alternate[^)]*\\)\\.?");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:;|\\n)\\s*(?:(?:and|or)\\b\\s*)?[—–-]*\\s*");
    /** A list of names goes on behind a bracket in it. */
    private static final Pattern CONTINUED = Pattern.compile("\\s*;\\s*(?:and\\b\\s*)?[—–-]");

    private static final Pattern DASHES = Pattern.compile("^[—–\\s-]+");
    private static final Pattern ENDING = Pattern.compile("[.,;\\s)]+$");
    private static final Pattern ABBREVIATION =
            Pattern.compile(".*\\b(?:Co|Ltd|Inc|Corp|Bros|Pvt|Pte|Pty|Jr|Sr|[A-Z]\\.[A-Z])\\.$", Pattern.DOTALL);

    private final Map<String, NameKind> names = new LinkedHashMap<>();
    private final List<String> subordinates = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String rest;

    private EntityCell(String cell) {
        rest = cell;
    }

    /** The party, and after it the subordinate institutions that the cell names. */
    public static List<Party> read(String cell) {
        EntityCell reading = new EntityCell(cell.strip());
        reading.takeNotes();
        reading.takeNames();
        List<String> addresses = AddressText.split(reading.rest);
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(reading.partyNames(), addresses, reading.remarks));
        String head = reading.names.keySet().iterator().next();
        reading.subordinates.forEach(name -> parties.add(new Party(
                List.of(name(name, NameKind.PRIMARY)), addresses, List.of("Subordinate institution of " + head))));
        return parties;
    }

    private List<PartyName> partyNames() {
        return names.entrySet().stream()
                .map(entry -> name(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, Scripts.of(text).orElse(null));
    }

    private void takeNotes() {
        Matcher note = NOTE.matcher(rest);
        note.results().forEach(found -> remarks.add(PlainText.line(found.group())));
        rest = note.replaceAll(" ").strip();
    }

    private void takeNames() {
        Optional<Opening> opening = Opening.in(rest);
        if (opening.isEmpty()) {
            int end = AddressText.startAfterName(rest);
            put(rest.substring(0, end), NameKind.PRIMARY);
            rest = rest.substring(end);
            return;
        }
        put(rest.substring(0, opening.get().start()), NameKind.PRIMARY);
        Opening outer = opening.get();
        while (opening.isPresent()) {
            Opening current = opening.get();
            outer = current.bracketed() ? outer : current;
            String behind = rest.substring(current.end());
            Optional<Opening> next = Opening.in(behind);
            int end = end(current, behind, next);
            take(current, behind.substring(0, end));
            rest = behind.substring(end);
            boolean goesOn = current.bracketed() && CONTINUED.matcher(rest).lookingAt();
            opening = goesOn ? Optional.of(outer.continued()) : next.isPresent() ? Opening.in(rest) : next;
        }
    }

    /** Where the names end that were opened: with their bracket, where further ones are opened, or where addresses begin. */
    private static int end(Opening opening, String behind, Optional<Opening> next) {
        int bracket = behind.indexOf(')') + 1;
        if (opening.bracketed() && bracket > 0) {
            return bracket;
        }
        return next.map(Opening::start).orElseGet(() -> AddressText.startAfterNames(behind));
    }

    private void take(Opening opening, String listed) {
        items(listed).forEach(item -> {
            if (opening.subordinates()) {
                subordinates.add(item);
            } else {
                put(item, opening.former() ? NameKind.FORMER : NameKind.ALIAS);
            }
        });
    }

    private void put(String published, NameKind kind) {
        String name = clean(published);
        if (!name.isEmpty()) {
            names.putIfAbsent(name, kind);
        }
    }

    private static Stream<String> items(String listed) {
        return SEPARATOR.splitAsStream(listed.strip()).map(EntityCell::clean).filter(item -> !item.isEmpty());
    }

    private static String clean(String published) {
        String name = withoutLoneBracket(
                DASHES.matcher(PlainText.line(published.replace('\n', ' '))).replaceAll(""));
        Optional<String> abbreviated =
                Optional.of(name).filter(text -> ABBREVIATION.matcher(text).matches());
        return abbreviated.orElseGet(() -> unclosed(ENDING.matcher(name).replaceAll(""), name));
    }

    private static String withoutLoneBracket(String name) {
        return name.endsWith(")") && name.indexOf('(') < 0 ? name.substring(0, name.length() - 1) : name;
    }

    /** A bracket that closes what is in the name belongs to it. */
    private static String unclosed(String trimmed, String name) {
        boolean open = trimmed.lastIndexOf('(') > trimmed.lastIndexOf(')');
        return open && name.length() > trimmed.length() && name.indexOf(')', trimmed.length()) >= 0
                ? trimmed + ")"
                : trimmed;
    }

    /**
     * Words that open a list of other names, or of subordinate institutions.
     *
     * @param start where they begin, the comma before them included
     * @param end where the first of the names begins
     * @param former whether the names are no longer used
     * @param subordinates whether they name other parties
     * @param bracketed whether a bracket opens before them
     */
    private record Opening(int start, int end, boolean former, boolean subordinates, boolean bracketed) {

        private static final Pattern WORDS = Pattern.compile(
                "[,;]?\\s*\\(?\\b(?:(?<former>f\\.k\\.a|fka|formerly known as)|a\\.k\\.a|aka|n\\.k\\.a|also known as"
                        + "|(?<below>(?:and )?the following (?:[\\w-]+ )?(?:subordinate|affiliate|subsidiar)\\w*(?: [\\w-]+)?"
                        + "(?: of [^:—–]{1,200})?))\\.?(?=[,:\\s]),?\\s*"
                        + "(?:the following (?:[\\w-]+ )?(?:alias(?:es)?|names?))?\\s*[:,]?\\s*",
                Pattern.CASE_INSENSITIVE);

        /** The first such words behind a name; empty where there are none. */
        static Optional<Opening> in(String text) {
            Matcher words = WORDS.matcher(text);
            return words.find() ? Optional.of(of(words)) : Optional.empty();
        }

        /** The same, its names going on at the beginning of the text. */
        Opening continued() {
            return new Opening(0, 0, former, subordinates, false);
        }

        private static Opening of(Matcher words) {
            return new Opening(
                    words.start(),
                    words.end(),
                    words.group("former") != null,
                    words.group("below") != null,
                    words.group().contains("("));
        }
    }
}
