package io.listwire.domain.mention;

import io.listwire.domain.document.Tokeniser;
import io.listwire.domain.document.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Finds the names of parties in texts: at word boundaries, the longest at each place, written as names are written. A
 * change of one party takes microseconds, whatever the size of the index; finding takes time proportional to the text.
 *
 * <p>Case, accents and punctuation make no difference between a name and a text ("Co., Ltd." is "Co Ltd"). A name is found
 * without its legal forms too where what is left tells who is meant, and a person's "LAST, First" as "First Last". Names
 * that others have too ({@link NameGrade}) are believed where something else speaks for them. After the first full use, the
 * initials and the telling first word of a company's name and the surname of a person mean the party as well.
 *
 * <p>For use by one thread at a time.
 */
public final class MentionIndex {

    private static final NameLexicon LEXICON = NameLexicon.bundled();

    private final NameForms forms;
    private final NameChains chains;
    private final PartyTable parties = new PartyTable();
    private final MentionFinder finder;
    private NameStore store = new NameStore();
    private int names;

    /** An empty index with the lexicons that come with the program. */
    public MentionIndex() {
        forms = new NameForms(LEXICON);
        chains = new NameChains(LEXICON);
        finder = new MentionFinder(LEXICON, forms, chains);
    }

    /** Looks for these names of a party from now on, and for no other names of it. */
    public void put(String partyKey, PartyNames party) {
        byte[] key = partyKey.getBytes(StandardCharsets.UTF_8);
        remove(key);
        int record = add(0, key, party, party.names(), false);
        add(record, key, party, party.weak(), true);
    }

    private int add(int party, byte[] key, PartyNames names, Collection<String> texts, boolean weak) {
        int record = party;
        for (String text : texts.size() > 1 ? new LinkedHashSet<>(texts) : texts) {
            Tokens words = Tokeniser.tokens(text);
            List<NameForm> nameForms = forms.of(words, names.type(), weak);
            if (!nameForms.isEmpty()) {
                if (record == 0) {
                    record = store.addParty(key, names.type());
                    parties.add(store, record);
                }
                this.names++;
                addForms(
                        store.addName(record, text.getBytes(StandardCharsets.UTF_8), words.count(), weak),
                        words,
                        nameForms);
            }
        }
        return record;
    }

    private void addForms(int name, Tokens words, List<NameForm> nameForms) {
        for (int i = 0; i < nameForms.size(); i++) {
            NameForm form = nameForms.get(i);
            int anchor = chains.bestAnchor(store, words, form);
            if (anchor >= 0) {
                int record = store.addForm(name, i, form.span(words), form, anchor);
                chains.add(store, record, words, form, anchor);
            }
        }
    }

    /** Looks for the party no longer; nothing happens where it is unknown. */
    public void remove(String partyKey) {
        remove(partyKey.getBytes(StandardCharsets.UTF_8));
    }

    private void remove(byte[] key) {
        int party = parties.find(store, key);
        if (party == 0) {
            return;
        }
        store.forEachName(party, name -> removeForms(party, name));
        parties.remove(store, party);
        store.markGone(party);
        if (store.isWasteful()) {
            compact();
        }
    }

    private void removeForms(int party, int name) {
        Tokens words = Tokeniser.tokens(store.text(name));
        List<NameForm> nameForms = forms.of(words, store.type(party), store.isWeak(name));
        store.forEachForm(name, record -> {
            NameForm form = nameForms.get(store.number(record));
            chains.remove(store, record, words, form, store.anchor(record));
        });
        names--;
    }

    private void compact() {
        NameStore old = store;
        store = old.compacted();
        chains.follow(old, store);
        parties.follow(old);
    }

    /** Number of names that are looked for; the forms of a name are not counted apart. */
    public int names() {
        return names;
    }

    /** The names in the text, in its order; several parties of the same name are all given, in the order of their keys. */
    public List<FoundName> find(String text) {
        return find(Tokeniser.tokens(text));
    }

    /** The same for a text whose words are at hand. */
    public List<FoundName> find(Tokens text) {
        return finder.find(text, store);
    }
}
