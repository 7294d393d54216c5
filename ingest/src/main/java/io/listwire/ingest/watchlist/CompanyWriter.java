package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.schema.Identifier;
import io.listwire.schema.WatchedCompany;
import java.util.List;
import java.util.stream.Collectors;

/** Writes companies as they are read: as JSON, and as cells of CSV. */
public final class CompanyWriter {

    /** The columns of CSV, in their order. */
    public static final List<String> COLUMNS =
            List.of("id", "name", "aliases", "country", "addresses", "identifiers", "notes");

    private CompanyWriter() {}

    /** One object; fields that are empty are left out. */
    public static ObjectNode json(WatchedCompany company) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", company.getCompany());
        company.getNames().forEach(node.putArray("names")::add);
        company.getCountry().ifPresent(country -> node.put("country", country));
        if (!company.getAddresses().isEmpty()) {
            company.getAddresses().forEach(node.putArray("addresses")::add);
        }
        if (!company.getIdentifiers().isEmpty()) {
            ArrayNode identifiers = node.putArray("identifiers");
            company.getIdentifiers().forEach(identifier -> {
                ObjectNode one = identifiers
                        .addObject()
                        .put("kind", identifier.getKind())
                        .put("value", identifier.getValue());
                identifier.getIssuer().ifPresent(issuer -> one.put("issuer", issuer));
            });
        }
        company.getNotes().ifPresent(notes -> node.put("notes", notes));
        return node;
    }

    /** The cells of {@link #COLUMNS}. */
    public static List<String> cells(WatchedCompany company) {
        List<String> names = company.getNames();
        return List.of(
                company.getCompany(),
                names.isEmpty() ? "" : names.get(0),
                cell(names.stream().skip(1).toList()),
                company.getCountry().orElse(""),
                cell(company.getAddresses()),
                cell(company.getIdentifiers().stream()
                        .map(CompanyWriter::identifier)
                        .toList()),
                company.getNotes().orElse(""));
    }

    private static String identifier(Identifier identifier) {
        return identifier.getKind()
                + identifier.getIssuer().map(issuer -> "(" + issuer + ")").orElse("") + ":" + identifier.getValue();
    }

    private static String cell(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }
}
