package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.mention.NameLexicon.WordTrait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which forms a name is looked for: as it stands; without its legal forms; a person's {@code LAST, First} turned round, and
 * without the patronymic that English texts leave out. The same name always has the same forms, in the same order.
 */
final class NameForms {

    /** More words than any name has. */
    static final int MOST_WORDS = 64;

    /** More UTF-16 units than any name has. */
    static final int MOST_LETTERS = 2_000;

    private static final int MOST_WORDS_OF_A_PERSONS_PART = 5;

    /** A shorter word without its "Ltd" is that of too many. */
    private static final int LEAST_LETTERS_OF_BARE_WORD = 8;

    private static final Set<NameGrade> BY_ITSELF = EnumSet.of(NameGrade.TELLING, NameGrade.ALONE, NameGrade.SINGLE);

    private final NameLexicon lexicon;
    private final NameGrading grading;

    NameForms(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.grading = new NameGrading(lexicon);
    }

    /** The forms of a name; none where it has no words, or more than any name has. */
    List<NameForm> of(Tokens name, PartyType type, boolean weak) {
        int count = name.count();
        if (count == 0 || count > MOST_WORDS || name.text().length() > MOST_LETTERS) {
            return List.of();
        }
        List<NameForm> forms = new ArrayList<>(3);
        int comma = type == PartyType.ORGANIZATION ? -1 : wordsBeforeOnlyComma(name);
        boolean person = type == PartyType.INDIVIDUAL
                || (type == PartyType.UNKNOWN && comma > 0 && lexicon.legalFormBefore(name, count) == 0);
        if (person) {
            add(forms, name, range(0, count), PartyType.INDIVIDUAL, weak);
            addTurned(forms, name, comma, weak);
        } else {
            addThing(forms, name, type, weak);
        }
        return forms;
    }

    private void add(List<NameForm> forms, Tokens name, int[] order, PartyType type, boolean weak) {
        NameGrade grade = weak ? NameGrade.SUPPORTED : grading.of(name, order, type);
        if (grade != NameGrade.SUPPORTED || grading.hasWord(name, order)) {
            forms.add(new NameForm(order, grade));
        }
    }

    /**
     * Without the legal forms, where what is left means somebody by itself: the finder takes those in that stand in the text.
     * As it stands otherwise.
     */
    private void addThing(List<NameForm> forms, Tokens name, PartyType type, boolean weak) {
        int end = name.count();
        for (int form = lexicon.legalFormBefore(name, end); form > 0; form = lexicon.legalFormBefore(name, end)) {
            end -= form;
        }
        int first = end > 1 && lexicon.is(name.hash(0), WordTrait.LEADING_FORM) ? 1 : 0;
        int[] bare = range(first, Math.max(first, end));
        boolean brief = bare.length == 1 && name.end(first) - name.start(first) < LEAST_LETTERS_OF_BARE_WORD;
        if (bare.length == 0 || bare.length == name.count()) {
            add(forms, name, range(0, name.count()), type, weak);
        } else if (weak || brief || !BY_ITSELF.contains(grading.of(name, bare, type))) {
            add(forms, name, range(0, name.count()), type, weak);
            add(forms, name, bare, type, true);
        } else {
            add(forms, name, bare, type, false);
        }
    }

    private void addTurned(List<NameForm> forms, Tokens name, int comma, boolean weak) {
        int count = name.count();
        if (comma <= 0 || comma > MOST_WORDS_OF_A_PERSONS_PART || count - comma > MOST_WORDS_OF_A_PERSONS_PART) {
            return;
        }
        int[] turned = IntStream.range(0, count).map(i -> (comma + i) % count).toArray();
        add(forms, name, turned, PartyType.INDIVIDUAL, weak);
        if (comma == 1 && count == 3 && isPatronymic(name.folded(2))) {
            add(forms, name, new int[] {1, 0}, PartyType.INDIVIDUAL, weak);
        }
    }

    /** Patronymics as English texts write those of the East Slavs; no other names end so. */
    private static boolean isPatronymic(String word) {
        return word.length() > 5
                && (word.endsWith("vich") || word.endsWith("evna") || word.endsWith("ovna") || word.endsWith("ichna"));
    }

    /** Number of words before the comma of {@code LAST, First}; 0 where there is not just one comma with words on both sides. */
    private static int wordsBeforeOnlyComma(Tokens name) {
        int comma = name.text().indexOf(',');
        if (comma < 0 || name.text().indexOf(',', comma + 1) >= 0) {
            return 0;
        }
        int before = 0;
        while (before < name.count() && name.start(before) < comma) {
            before++;
        }
        return before < name.count() ? before : 0;
    }

    private static int[] range(int first, int end) {
        int[] order = new int[end - first];
        for (int i = 0; i < order.length; i++) {
            order[i] = first + i;
        }
        return order;
    }
}
