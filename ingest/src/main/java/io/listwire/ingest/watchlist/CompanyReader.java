package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one company: {@code {"id", "names", "country", "addresses", "identifiers", "notes"}}. */
final class CompanyReader {

    private static final Set<String> FIELDS = Set.of("id", "names", "country", "addresses", "identifiers", "notes");
    private static final Set<String> IDENTIFIER_FIELDS = Set.of("kind", "value", "issuer");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private final String watchlist;

    CompanyReader(String watchlist) {
        this.watchlist = watchlist;
    }

    WatchedCompany read(JsonNode node) throws InvalidCompanyException {
        CompanyFields fields = new CompanyFields(node, "", FIELDS);
        String id = fields.text("id");
        String problem = Ids.problemOfCompany(id).orElse("");
        if (!problem.isEmpty()) {
            throw new InvalidCompanyException("id: " + problem);
        }
        List<String> names = fields.texts("names");
        if (names.isEmpty()) {
            throw new InvalidCompanyException("no names: give one at least, the main one first");
        }
        return new WatchedCompany(
                watchlist,
                id,
                names,
                country(fields.textOrNull("country")),
                fields.texts("addresses"),
                identifiers(fields.elements("identifiers")),
                fields.linesOrNull("notes"));
    }

    private static @Nullable String country(@Nullable String country) throws InvalidCompanyException {
        if (country == null) {
            return null;
        }
        if (!COUNTRY.matcher(country).matches()) {
            throw new InvalidCompanyException("country is not an ISO 3166-1 code of two letters, such as CN");
        }
        return country.toUpperCase(Locale.ROOT);
    }

    private static List<Identifier> identifiers(List<JsonNode> nodes) throws InvalidCompanyException {
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode node : nodes) {
            CompanyFields fields =
                    new CompanyFields(node, "identifier " + (identifiers.size() + 1) + ": ", IDENTIFIER_FIELDS);
            identifiers.add(new Identifier(fields.text("kind"), fields.text("value"), fields.textOrNull("issuer")));
        }
        return identifiers;
    }
}
