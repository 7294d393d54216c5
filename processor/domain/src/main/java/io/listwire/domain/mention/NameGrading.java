package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.mention.NameLexicon.WordTrait;

/** How much the words of a name tell, from what is known of each. */
final class NameGrading {

    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_LETTERS_ALONE = 5;

    private final NameLexicon lexicon;

    NameGrading(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    NameGrade of(Tokens name, int[] order, PartyType type) {
        int content = 0;
        int telling = 0;
        int longest = 0;
        int unsegmented = 0;
        boolean legalForm = false;
        for (int word : order) {
            int traits = lexicon.traits(name.hash(word));
            int length = name.end(word) - name.start(word);
            if (name.is(word, Tokens.UNSEGMENTED)) {
                unsegmented++;
            } else if ((traits & WordTrait.LEGAL_FORM.bit()) != 0) {
                legalForm = true;
            } else if ((traits & WordTrait.PARTICLE.bit()) == 0) {
                content++;
                longest = Math.max(longest, name.is(word, Tokens.DIGITS) ? 0 : length);
                telling += traits == 0 && length > 1 && !name.is(word, Tokens.DIGITS) ? 1 : 0;
            }
        }
        if (unsegmented > 0) {
            return content > 0 || unsegmented > 2
                    ? NameGrade.TELLING
                    : unsegmented == 2 ? NameGrade.BRIEF : NameGrade.SUPPORTED;
        }
        if (longest == 0 || (content == 1 && longest < LEAST_LETTERS && !legalForm)) {
            return NameGrade.SUPPORTED;
        }
        return type == PartyType.INDIVIDUAL
                ? ofPerson(content, telling)
                : ofThing(content, legalForm, telling, longest, type);
    }

    private static NameGrade ofPerson(int content, int telling) {
        return content > 2 || (content == 2 && telling > 0) ? NameGrade.ALONE : NameGrade.PLAIN;
    }

    private static NameGrade ofThing(int content, boolean legalForm, int telling, int longest, PartyType type) {
        if (telling > 0 && (content > 1 || legalForm)) {
            return longest < LEAST_LETTERS ? NameGrade.PLAIN : NameGrade.TELLING;
        }
        if (content > 2) {
            return NameGrade.ALONE;
        }
        if (type == PartyType.VESSEL || type == PartyType.AIRCRAFT) {
            return NameGrade.SHIP;
        }
        return telling > 0 && longest >= LEAST_LETTERS_ALONE ? NameGrade.SINGLE : NameGrade.PLAIN;
    }

    /** Whether there is anything to look for but digits. */
    boolean hasWord(Tokens name, int[] order) {
        for (int word : order) {
            if (!name.is(word, Tokens.DIGITS) && !lexicon.is(name.hash(word), WordTrait.PARTICLE)) {
                return true;
            }
        }
        return false;
    }
}
