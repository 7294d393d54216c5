package io.listwire.domain.listing;

import io.listwire.domain.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** English names of countries and territories, as publishers of restriction lists write them. */
public final class CountryNames {

    private static final String RESOURCE = "countries.tsv";
    private static final Map<String, List<String>> WORDS_BY_CODE = read();
    private static final Map<String, String> CODES_BY_WORDS = codes();

    private CountryNames() {}

    /** True where the text holds a known name of the country, an ISO 3166-1 alpha-2 code, as whole words. */
    static boolean isNamedIn(String text, String country) {
        String words = " " + Folding.words(text) + " ";
        return WORDS_BY_CODE.getOrDefault(country, List.of()).stream().anyMatch(name -> words.contains(name));
    }

    /** The country whose English name this is, in any case, as an ISO 3166-1 alpha-2 code; empty where it is no such name. */
    public static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES_BY_WORDS.get(Folding.words(name)));
    }

    /** A name that stands under two codes belongs to the one whose first name it is. */
    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        WORDS_BY_CODE.forEach((code, names) -> codes.put(names.get(0).strip(), code));
        WORDS_BY_CODE.forEach((code, names) -> names.forEach(name -> codes.putIfAbsent(name.strip(), code)));
        return Map.copyOf(codes);
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Objects.requireNonNull(CountryNames.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], CountryNames::words));
        } catch (IOException e) {
            throw new UncheckedIOException("The class path's " + RESOURCE + " cannot be read.", e);
        }
    }

    private static List<String> words(String[] cells) {
        return Arrays.stream(cells, 1, cells.length)
                .map(name -> " " + Folding.words(name) + " ")
                .toList();
    }
}
