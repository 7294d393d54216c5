package io.listwire.domain.name;

import java.util.Objects;

/**
 * One word of a name as it is compared. Words of the same kind and text are equal.
 */
public final class NameWord {

    private final String text;
    private final WordKind kind;
    private final boolean romanised;
    private final String sound;
    private final String consonants;

    /**
     * @param text Latin capitals and digits; what stands for the word of a lexicon is its English word
     * @param kind what the word does
     * @param romanised true for a word of another script that was spelt out in Latin letters
     */
    public NameWord(String text, WordKind kind, boolean romanised) {
        this.text = text;
        this.kind = kind;
        this.romanised = romanised;
        this.sound = kind == WordKind.NUMBER ? text : SoundKey.of(text);
        this.consonants = kind == WordKind.NUMBER ? text : ConsonantKey.of(text, romanised);
    }

    /** Latin capitals and digits. */
    public String text() {
        return text;
    }

    public WordKind kind() {
        return kind;
    }

    /** True for a word of another script that was spelt out in Latin letters, by sound and not by letter. */
    public boolean romanised() {
        return romanised;
    }

    /** The word's {@link SoundKey}. */
    public String sound() {
        return sound;
    }

    /** The word's {@link ConsonantKey}. */
    public String consonants() {
        return consonants;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameWord that
                && kind == that.kind
                && romanised == that.romanised
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, kind, romanised);
    }

    @Override
    public String toString() {
        return text + "/" + kind;
    }
}
