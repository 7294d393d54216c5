package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.text.Countries;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one company: {@code {"id", "names", "country", "addresses", "identifiers", "notes"}}. */
final class CompanyReader {

    private static final String NAMES = "names";
    private static final String IDENTIFIERS = "identifiers";
    private static final Set<String> FIELDS = Set.of("id", NAMES, "country", "addresses", IDENTIFIERS, "notes");
    private static final Set<String> IDENTIFIER_FIELDS = Set.of("kind", "value", "issuer");
    /** In UTF-8 no more than three quarters of the largest record. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private final String watchlist;

    CompanyReader(String watchlist) {
        this.watchlist = watchlist;
    }

    WatchedCompany read(JsonNode node) throws InvalidCompanyException {
        CompanyFields fields = new CompanyFields(node, FIELDS);
        String id = fields.text("id");
        String problem = Ids.problemOfCompany(id).orElse("");
        if (!problem.isEmpty()) {
            throw new InvalidCompanyException("id", "id: " + problem);
        }
        WatchedCompany company = new WatchedCompany(
                watchlist,
                id,
                names(fields),
                country(fields.textOrNull("country")),
                fields.texts("addresses"),
                identifiers(fields.elements(IDENTIFIERS)),
                fields.linesOrNull("notes"));
        requireFit(company);
        return company;
    }

    private static List<String> names(CompanyFields fields) throws InvalidCompanyException {
        List<String> names = fields.texts(NAMES);
        if (names.isEmpty()) {
            throw new InvalidCompanyException(NAMES, "no names: give one at least, the main one first");
        }
        if (names.stream().noneMatch(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))) {
            throw new InvalidCompanyException(
                    NAMES, "no name has a letter or a digit: nothing could be found by it, give the real name");
        }
        return names;
    }

    private static void requireFit(WatchedCompany company) throws InvalidCompanyException {
        long characters = Stream.of(company.getNames(), company.getAddresses())
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum()
                + company.getIdentifiers().stream()
                        .mapToLong(identifier -> identifier.toString().length())
                        .sum();
        if (characters > MOST_CHARACTERS) {
            throw new InvalidCompanyException(
                    "it has more than " + MOST_CHARACTERS + " characters in all, more than fit into a record");
        }
    }

    private static @Nullable String country(@Nullable String country) throws InvalidCompanyException {
        if (country == null) {
            return null;
        }
        if (COUNTRY.matcher(country).matches()) {
            return country.toUpperCase(Locale.ROOT);
        }
        return Countries.alpha2(country)
                .orElseThrow(
                        () -> new InvalidCompanyException(
                                "country",
                                "country is not an ISO 3166-1 code of two letters, such as CN, nor an English name of a country"));
    }

    private static List<Identifier> identifiers(List<JsonNode> nodes) throws InvalidCompanyException {
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode node : nodes) {
            CompanyFields fields = new CompanyFields(
                    node, IDENTIFIERS, "identifier " + (identifiers.size() + 1) + ": ", IDENTIFIER_FIELDS);
            identifiers.add(new Identifier(fields.text("kind"), fields.text("value"), fields.textOrNull("issuer")));
        }
        return identifiers;
    }
}
