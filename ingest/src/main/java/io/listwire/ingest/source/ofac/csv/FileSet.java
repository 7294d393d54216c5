package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one publication that belong together, by their names in whatever letter case: SDN, ADD, ALT and
 * SDN_COMMENTS, or the same with CONS_ in front, where CONS_PRIM is the primary file.
 *
 * @param primary name of the file with the entries
 * @param consolidated whether it is the set of the lists beside the SDN list; empty where the name does not tell
 * @param side names of the other files by what is in them
 */
record FileSet(String primary, Optional<Boolean> consolidated, Map<Side, String> side) {

    /** What belongs to the entries of a primary file. */
    enum Side {
        ADDRESSES,
        ALIASES,
        COMMENTS
    }

    /**
     * The sets among the files; a single file is a primary one whatever its name.
     *
     * @throws SourceException where no file is a primary one
     */
    static List<FileSet> in(ListFiles files, Origin origin) throws SourceException {
        Map<String, String> byKey = new LinkedHashMap<>();
        files.names().forEach(name -> byKey.put(key(name), name));
        List<FileSet> sets = new ArrayList<>();
        set(byKey, "SDN", "", false).ifPresent(sets::add);
        set(byKey, "CONS_PRIM", "CONS_", true).ifPresent(sets::add);
        if (sets.isEmpty() && files.names().size() == 1) {
            sets.add(new FileSet(files.names().iterator().next(), Optional.empty(), Map.of()));
        }
        if (sets.isEmpty()) {
            throw new SourceException(
                    Kind.UNEXPECTED_LAYOUT,
                    origin,
                    "whole input",
                    "neither SDN.CSV nor CONS_PRIM.CSV is among " + String.join(", ", files.names()),
                    "give the primary file, or a directory with it and its ADD, ALT and COMMENTS files");
        }
        return sets;
    }

    private static Optional<FileSet> set(
            Map<String, String> byKey, String primary, String prefix, boolean consolidated) {
        if (!byKey.containsKey(primary)) {
            return Optional.empty();
        }
        Map<Side, String> side = new LinkedHashMap<>();
        put(side, Side.ADDRESSES, byKey.get(prefix + "ADD"));
        put(side, Side.ALIASES, byKey.get(prefix + "ALT"));
        put(side, Side.COMMENTS, byKey.get(prefix.isEmpty() ? "SDN_COMMENTS" : prefix + "COMMENTS"));
        return Optional.of(new FileSet(byKey.getOrDefault(primary, ""), Optional.of(consolidated), side));
    }

    private static void put(Map<Side, String> side, Side what, @Nullable String name) {
        if (name != null) {
            side.put(what, name);
        }
    }

    /** The name without its ending, in upper case; SDN_ADD and SDN_ALT are the short names written out. */
    private static String key(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String bare = upper.endsWith(".CSV") ? upper.substring(0, upper.length() - ".CSV".length()) : upper;
        return switch (bare) {
            case "SDN_ADD" -> "ADD";
            case "SDN_ALT" -> "ALT";
            default -> bare;
        };
    }

    /** Why the set cannot be whole; empty where all of it is there, or the primary file alone. */
    Optional<String> incomplete() {
        if (side.isEmpty() || side.size() == Side.values().length) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>();
        for (Side what : Side.values()) {
            if (!side.containsKey(what)) {
                missing.add(what.name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.of("the file of " + String.join(" and of ", missing) + " is missing beside " + primary
                + ": give all files of the set, or the primary one alone");
    }
}
