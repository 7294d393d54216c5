package io.listwire.domain.mention;

import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;

/** Whether the words of a form really stand in a text: their hashes can be those of others. */
final class SameWords {

    private final NameForms forms;

    SameWords(NameForms forms) {
        this.forms = forms;
    }

    boolean stand(Tokens text, Candidate candidate, NameStore store) {
        return stand(text, candidate, store, store.nameOf(candidate.form())) || standFolded(text, candidate, store);
    }

    /** For names of ASCII letters from their first word on, which most are: without taking the name apart. */
    private static boolean stand(Tokens text, Candidate candidate, NameStore store, int name) {
        int at = 0;
        for (int word = candidate.first(); word < candidate.end(); word++) {
            while (isBlank(store.textByte(name, at))) {
                at++;
            }
            for (int i = text.start(word); i < text.end(word); i++) {
                int c = lower(text.text().charAt(i));
                if (c == 0 || c != lower(store.textByte(name, at++))) {
                    return false;
                }
            }
            if (lower(store.textByte(name, at)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == ',' || c == '.' || c == '-' || c == '(' || c == ')' || c == '"';
    }

    /** A letter or digit of ASCII, small; of others 0 for what ends a word, else what no letter equals. */
    private static int lower(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c | 0x20;
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return c;
        }
        return c == 0 || isBlank(c) ? 0 : -1;
    }

    private boolean standFolded(Tokens text, Candidate candidate, NameStore store) {
        int name = store.nameOf(candidate.form());
        Tokens words = Tokeniser.tokens(store.text(name));
        NameForm form = forms.of(words, store.type(store.partyOf(name)), store.isWeak(name))
                .get(store.number(candidate.form()));
        for (int i = 0; i < form.length(); i++) {
            if (!text.folded(candidate.first() + i).equals(words.folded(form.word(i)))) {
                return false;
            }
        }
        return true;
    }
}
