package io.listwire.domain.notice;

import io.listwire.domain.document.Claim;
import io.listwire.domain.document.ClaimAction;
import io.listwire.domain.document.Counts;
import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the numbers of a rule's summary: what a claim counts, and in the words around it whether those are entities or
 * entries, and under which destinations they stand.
 */
final class StatedNumberReader {

    /** A summary goes on about one number for a few sentences. */
    private static final int REACH = 2_000;

    private static final Set<ClaimAction> ACTIONS = Set.of(ClaimAction.ADD, ClaimAction.REMOVE, ClaimAction.AMEND);

    private final String text;
    private final List<Claim> claims;
    private final int[] starts;

    private StatedNumberReader(String text, List<Claim> claims) {
        this.text = text;
        this.claims = claims;
        this.starts = new int[claims.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start(i);
        }
    }

    /**
     * The numbers, one for each list and action, in the order of the text. Of a summary that names its one list in the title
     * only, the acts count without a claim.
     *
     * @param lists the lists that the text names
     */
    static List<StatedNumber> read(String text, List<Claim> claims, Collection<String> lists) {
        List<Claim> counted = claims.stream()
                .filter(claim ->
                        ACTIONS.contains(claim.action()) && claim.list().isPresent())
                .filter(claim -> claim.count()
                        .filter(count -> count <= Integer.MAX_VALUE)
                        .isPresent())
                .toList();
        return counted.isEmpty() && lists.size() == 1
                ? ofActs(text, lists.iterator().next())
                : new StatedNumberReader(text, counted).numbers();
    }

    private static List<StatedNumber> ofActs(String text, String list) {
        Map<List<Object>, StatedNumber> numbers = new LinkedHashMap<>();
        Stretch.numbers(text.substring(0, Math.min(text.length(), REACH)), list)
                .forEach(number -> put(numbers, number));
        return List.copyOf(numbers.values());
    }

    private List<StatedNumber> numbers() {
        Map<List<Object>, StatedNumber> numbers = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Stretch stretch = new Stretch(words(i), isShared(i) ? 1 : 0);
            put(numbers, stretch.number(claim.list().orElseThrow(), claim.action(), count(claim)));
            stretch.following(claim.list().orElseThrow()).forEach(next -> put(numbers, next));
        }
        return List.copyOf(numbers.values());
    }

    private static int count(Claim claim) {
        return Math.toIntExact(claim.count().orElseThrow());
    }

    private static void put(Map<List<Object>, StatedNumber> numbers, StatedNumber number) {
        numbers.merge(List.of(number.list(), number.action()), number, StatedNumberReader::larger);
    }

    /** A rule says its number more than once, and then parts of it. */
    private static StatedNumber larger(StatedNumber known, StatedNumber next) {
        boolean more = known.byCountry().isEmpty() && !next.byCountry().isEmpty();
        return whole(next) > whole(known) || (more && whole(next) == whole(known)) ? next : known;
    }

    private static int whole(StatedNumber number) {
        return number.entities().or(number::entries).orElse(0);
    }

    /** From where the claim counts to where the next one does, or the paragraph ends. */
    private String words(int index) {
        int start = starts[index];
        int end = Math.min(text.length(), start + REACH);
        if (index + 1 < claims.size() && starts[index + 1] > start) {
            end = Math.min(end, starts[index + 1]);
        }
        int paragraph = text.indexOf('\n', start);
        return text.substring(start, paragraph >= 0 ? Math.min(end, paragraph) : end);
    }

    /** Two claims of one sentence begin each with its own number. */
    private int start(int index) {
        Claim claim = claims.get(index);
        int sentence = claim.evidence().start();
        if (!isShared(index)) {
            return sentence;
        }
        Tokens tokens = Tokeniser.tokens(claim.evidence().text());
        int before = starts[index - 1] - sentence;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.start(i) > before && counts(claim.evidence().text(), tokens, i, claim)) {
                return sentence + tokens.start(i);
            }
        }
        return sentence;
    }

    private static boolean counts(String text, Tokens tokens, int token, Claim claim) {
        return Counts.at(text, tokens, token)
                .filter(number ->
                        claim.count().filter(count -> count == number.value()).isPresent())
                .isPresent();
    }

    private boolean isShared(int index) {
        return index > 0
                && claims.get(index - 1).evidence().start()
                        == claims.get(index).evidence().start();
    }
}
