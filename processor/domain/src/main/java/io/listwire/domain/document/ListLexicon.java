package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bundled names of restriction lists: see the comments in lists.txt for its lines. */
final class ListLexicon {

    /** @param alone counts without a body of the list's jurisdiction in the text */
    private record ListTerm(String list, boolean alone) {

        private String jurisdiction() {
            return list.substring(0, 2);
        }
    }

    private static final ListTerm MASK = new ListTerm("--", false);
    private static final int MOST_PASSAGES = 5;

    private final Lexicon<ListTerm> lexicon = new Lexicon<>();

    private ListLexicon() {}

    static ListLexicon bundled() {
        return of(LexiconFile.resource("lists.txt"));
    }

    static ListLexicon of(List<LexiconEntry> entries) {
        ListLexicon lists = new ListLexicon();
        entries.forEach(lists::add);
        return lists;
    }

    private void add(LexiconEntry entry) {
        switch (entry.kind()) {
            case "named" -> lexicon.add(entry, term(entry, true));
            case "company" -> lexicon.add(entry, term(entry, false));
            case "near" -> lexicon.addPair(entry, (int) entry.number(1), term(entry, true));
            case "mask" -> lexicon.add(entry, MASK);
            default -> throw entry.problem("expected named, company, near or mask, found '" + entry.kind() + "'");
        }
    }

    private static ListTerm term(LexiconEntry entry, boolean alone) {
        if (entry.section().length() < 4 || entry.section().charAt(2) != '-') {
            throw entry.problem("a list's id begins with its jurisdiction: '" + entry.section() + "'");
        }
        return new ListTerm(entry.section(), alone);
    }

    /** Where the text names lists; descriptions are not among them. */
    List<PhraseTable.Hit<String>> named(Tokens tokens) {
        return lexicon.findPhrases(tokens).stream()
                .filter(hit -> !hit.value().equals(MASK))
                .map(hit -> new PhraseTable.Hit<>(hit.value().list(), hit.first(), hit.last()))
                .toList();
    }

    /** The lists named in a text, by id. */
    List<ListReference> read(Tokens tokens, Jurisdictions jurisdictions) {
        Map<String, List<Passage>> found = new TreeMap<>();
        for (PhraseTable.Hit<ListTerm> hit : lexicon.find(tokens)) {
            ListTerm term = hit.value();
            if (!term.equals(MASK) && (term.alone() || jurisdictions.acts(term.jurisdiction()))) {
                List<Passage> passages = found.computeIfAbsent(term.list(), list -> new ArrayList<>());
                if (passages.size() < MOST_PASSAGES) {
                    passages.add(tokens.passage(hit.first(), hit.last()));
                }
            }
        }
        return found.entrySet().stream()
                .map(e -> new ListReference(e.getKey(), e.getValue()))
                .toList();
    }
}
