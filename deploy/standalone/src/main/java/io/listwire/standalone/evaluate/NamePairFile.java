package io.listwire.standalone.evaluate;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import io.listwire.standalone.StandaloneException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads labelled pairs of names: CSV in UTF-8 with a header, columns left, right, is_match and, if there, category. */
public final class NamePairFile {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String IS_MATCH = "is_match";
    private static final String CATEGORY = "category";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    private NamePairFile(Path path) {
        this.path = path;
    }

    /**
     * Reads all pairs.
     *
     * @throws StandaloneException where the file is not there, is no such CSV, or a row is not a pair: an evaluation that
     *     leaves rows out would be none
     */
    public static List<NamePair> read(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Origin origin = new Origin(String.valueOf(path.getFileName()), path.toString());
            return new NamePairFile(path).read(new CsvRows(in, origin, InputLimits.defaults()));
        } catch (NoSuchFileException e) {
            throw new StandaloneException(path + " is not there", e);
        } catch (SourceException e) {
            throw new StandaloneException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StandaloneException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<NamePair> read(CsvRows rows) throws SourceException, IOException {
        readHeader(rows.next().orElseThrow(() -> new StandaloneException(path + " is empty")));
        List<NamePair> pairs = new ArrayList<>();
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            pairs.add(pair(row.get()));
        }
        if (pairs.isEmpty()) {
            throw new StandaloneException(path + " has a header and no pair");
        }
        return pairs;
    }

    private void readHeader(CsvRow header) {
        width = header.cells().size();
        for (int i = 0; i < width; i++) {
            String name = header.cells().get(i).replace(BYTE_ORDER_MARK, "").strip();
            columns.put(name.toLowerCase(Locale.ROOT), i);
        }
        for (String needed : List.of(LEFT, RIGHT, IS_MATCH)) {
            if (!columns.containsKey(needed)) {
                throw new StandaloneException(path + " has no column " + needed
                        + ": its first line must name the columns" + " left, right and is_match, separated by commas");
            }
        }
    }

    private NamePair pair(CsvRow row) {
        row.fault(width).ifPresent(fault -> {
            throw new StandaloneException(path + ", line " + row.line() + ": " + fault);
        });
        return new NamePair(cell(row, LEFT), cell(row, RIGHT), isMatch(row), cell(row, CATEGORY));
    }

    private String cell(CsvRow row, String column) {
        return Optional.ofNullable(columns.get(column)).map(row.cells()::get).orElse("");
    }

    private boolean isMatch(CsvRow row) {
        String value = cell(row, IS_MATCH).strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default ->
                throw new StandaloneException(
                        path + ", line " + row.line() + ": is_match is '" + value + "', not 1 or 0");
        };
    }
}
