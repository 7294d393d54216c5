package io.listwire.domain.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words of a name one after the other: the longest term of the lexicon first, then what is spelt. */
final class WordReader {

    private static final int LONGEST_WORD = 60;
    /** So short a legal form may as well be initials or a syllable, unless it stands where legal forms stand. */
    private static final int SHORT_FORM = 3;

    private final NameLexicon lexicon = NameLexicon.bundled();
    private final Atoms atoms = new Atoms(lexicon);

    /** The words of the whole text. */
    ReadName read(String name) {
        List<String> pieces = atoms.of(name);
        int tail = beginOfForms(pieces);
        Words out = new Words();
        for (int at = 0; at < pieces.size(); ) {
            at += readAt(pieces, at, tail, out);
        }
        return out.build();
    }

    /** Where the legal forms at the end of the name begin. */
    private int beginOfForms(List<String> pieces) {
        int tail = pieces.size();
        boolean found = true;
        while (found && tail > 0) {
            found = false;
            for (int n = Math.min(lexicon.mostTo(pieces.get(tail - 1)), tail); n > 0 && !found; n--) {
                found = isForm(pieces, tail - n, n);
                tail -= found ? n : 0;
            }
        }
        return tail;
    }

    private boolean isForm(List<String> pieces, int at, int n) {
        LexiconTerm term = lexicon.term(String.join(" ", pieces.subList(at, at + n)));
        return term != null && term.kind() == WordKind.LEGAL_FORM;
    }

    /** Reads the longest term that begins here, or one word; returns how many pieces it took. */
    private int readAt(List<String> pieces, int at, int tail, Words out) {
        MisspeltForms.@Nullable Met misspelt = lexicon.misspelt(pieces, at);
        int shortest = misspelt == null ? 1 : misspelt.pieces() - 1;
        for (int n = Math.min(lexicon.mostFrom(pieces.get(at)), pieces.size() - at); n > shortest; n--) {
            LexiconTerm term = lexicon.term(String.join(" ", pieces.subList(at, at + n)));
            if (term != null && term.kind() != WordKind.NUMBER && isInPlace(term, pieces, at, n, tail)) {
                addTerm(term, pieces.subList(at, at + n), out);
                return n;
            }
        }
        if (misspelt != null) {
            addTerm(misspelt.term(), pieces.subList(at, at + misspelt.pieces()), out);
            return misspelt.pieces();
        }
        int initials = initials(pieces, at);
        if (initials > 1) {
            String joined = String.join("", pieces.subList(at, at + initials));
            out.add(new NameWord(joined, WordKind.DISTINCTIVE, false), joined);
            return initials;
        }
        addWord(pieces, at, tail, out);
        return 1;
    }

    private boolean isInPlace(LexiconTerm term, List<String> pieces, int at, int n, int tail) {
        if (term.kind() != WordKind.LEGAL_FORM || at == 0 || at >= tail || lexicon.isFormAnywhere(term.text())) {
            return true;
        }
        int letters = 0;
        for (String piece : pieces.subList(at, at + n)) {
            letters += piece.length();
        }
        return letters > SHORT_FORM;
    }

    /** L.X.C. is one word, as LXC is. */
    private static int initials(List<String> pieces, int at) {
        int n = 0;
        while (at + n < pieces.size() && isInitial(pieces.get(at + n))) {
            n++;
        }
        return n;
    }

    private static boolean isInitial(String piece) {
        return piece.length() == 1 && piece.charAt(0) >= 'A' && piece.charAt(0) <= 'Z';
    }

    private void addWord(List<String> pieces, int at, int tail, Words out) {
        String piece = pieces.get(at);
        Optional<LexiconTerm> term = lexicon.find(piece).filter(found -> isInPlace(found, pieces, at, 1, tail));
        Optional<String> number = Numbers.of(piece);
        if (number.isPresent()) {
            out.add(new NameWord(number.get(), WordKind.NUMBER, false), piece);
        } else if (term.isPresent()) {
            addTerm(term.get(), List.of(piece), out);
        } else {
            addName(piece, out);
        }
    }

    private static void addName(String piece, Words out) {
        boolean romanised = !Letters.isLatin(piece);
        String latin = romanised ? Romanisation.of(piece) : piece;
        String bounded = latin.length() > LONGEST_WORD ? latin.substring(0, LONGEST_WORD) : latin;
        if (!bounded.isEmpty()) {
            out.add(new NameWord(bounded, WordKind.DISTINCTIVE, romanised), latin);
        }
    }

    private void addTerm(LexiconTerm term, List<String> pieces, Words out) {
        String written = Letters.isLatin(pieces.get(0)) ? String.join(" ", pieces) : term.text();
        String[] meaning = term.kind() == WordKind.GENERIC ? term.text().split(" ", -1) : new String[] {term.text()};
        List<String> writings = meaning.length == pieces.size() && Letters.isLatin(pieces.get(0))
                ? pieces
                : meaning.length == 1 ? List.of(written) : Arrays.asList(meaning);
        for (int i = 0; i < meaning.length; i++) {
            WordKind kind = term.kind() != WordKind.GENERIC || meaning.length == 1
                    ? term.kind()
                    : lexicon.find(meaning[i]).map(LexiconTerm::kind).orElse(WordKind.GENERIC);
            String text = meaning.length == 1 || kind == WordKind.SMALL
                    ? meaning[i]
                    : lexicon.find(meaning[i]).map(LexiconTerm::text).orElse(meaning[i]);
            out.add(new NameWord(text, kind, false), writings.get(i));
        }
    }

    /** Collects words; adds up the numbers of "forty four". */
    private static final class Words {

        private final List<NameWord> words = new ArrayList<>();
        private final List<String> written = new ArrayList<>();

        void add(NameWord word, String writing) {
            int last = words.size() - 1;
            boolean addsUp = last >= 0
                    && word.kind() == WordKind.NUMBER
                    && words.get(last).kind() == WordKind.NUMBER
                    && Numbers.addUp(words.get(last).text(), written.get(last), word.text());
            if (addsUp) {
                String sum = Numbers.sum(words.get(last).text(), word.text());
                words.set(last, new NameWord(sum, WordKind.NUMBER, false));
                written.set(last, written.get(last) + " " + writing);
            } else {
                words.add(word);
                written.add(writing);
            }
        }

        ReadName build() {
            int size = Math.min(words.size(), ReadName.MOST_WORDS);
            return new ReadName(words.subList(0, size), written.subList(0, size));
        }
    }
}
