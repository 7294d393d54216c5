package io.listwire.ingest.source.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writing system of a name by its letters, ISO 15924. */
public final class Scripts {

    private static final Map<UnicodeScript, String> CODES = Stream.of(
                    "Latn", "Cyrl", "Arab", "Hani", "Hang", "Hira", "Kana", "Grek", "Hebr", "Deva", "Beng", "Thai",
                    "Ethi", "Geor", "Armn", "Khmr", "Mymr", "Laoo", "Taml", "Sinh")
            .collect(Collectors.toUnmodifiableMap(UnicodeScript::forName, Function.identity()));

    private Scripts() {}

    /** The script that all letters share; empty where there are none, or of several scripts. */
    public static Optional<String> of(String name) {
        var scripts = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toUnmodifiableSet());
        return scripts.size() == 1
                ? Optional.ofNullable(CODES.get(scripts.iterator().next()))
                : Optional.empty();
    }
}
