package io.listwire.domain.listing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One name of a party.
 *
 * @param text the name in its published writing
 * @param kind how the publisher qualifies it
 * @param script writing system, ISO 15924 code such as Latn; null where unknown
 */
public record PartyName(
        String text, NameKind kind, @Nullable String script) {

    /** The name with its kind and script, as differences show it: {@code "Foo (alias, Cyrl)"}. */
    public String shown() {
        String kindShown = kind.name().toLowerCase(Locale.ROOT);
        return text + " (" + kindShown + (script == null ? "" : ", " + script) + ")";
    }
}
