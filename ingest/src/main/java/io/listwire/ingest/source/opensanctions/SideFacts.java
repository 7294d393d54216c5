package io.listwire.ingest.source.opensanctions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entities around a party say of it. */
final class SideFacts {

    private static final List<String> PLACE = List.of(
            "postOfficeBox", "street", "street2", "street3", "city", "postalCode", "region", "state", "country");
    private static final Set<String> DOCUMENT = Set.of("holder", "type", "number", "country", "authority");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Facts facts;
    private final Surroundings surroundings;
    private final String party;

    SideFacts(Facts facts, Surroundings surroundings, String party) {
        this.facts = facts;
        this.surroundings = surroundings;
        this.party = party;
    }

    void add(Entity entity) throws IOException {
        switch (entity.schema()) {
            case "Sanction" -> sanction(entity);
            case "Passport", "Identification" -> document(entity);
            case "CryptoWallet" -> wallet(entity);
            case "Security" -> security(entity);
            default -> rest(entity, Set.of());
        }
    }

    /** An address to which the party refers. */
    void address(Entity address) {
        Optional<String> full = address.values("full").stream().findFirst();
        String parts = PLACE.stream()
                .flatMap(part -> address.values(part).stream().limit(1))
                .collect(Collectors.joining(", "));
        String text = full.orElse(parts.isEmpty() ? address.caption().orElse("") : parts);
        if (text.isEmpty()) {
            return;
        }
        facts.address(text, address.values("country").stream().findFirst());
        Set<String> taken = full.isPresent() ? Set.of("full", "country") : Set.copyOf(PLACE);
        labelled(address, taken, List.of()).forEach(rest -> facts.remark("Address (" + text + ")", rest));
    }

    private void sanction(Entity sanction) throws IOException {
        Stream.of("program", "programId").forEach(name -> facts.programmes.addAll(sanction.values(name)));
        sanction.values("startDate").forEach(date -> facts.date("START", date));
        sanction.values("endDate").forEach(date -> facts.date("END", date));
        sanction.values("listingDate").forEach(date -> facts.date("LISTING", date));
        sanction.values("modifiedAt").forEach(date -> facts.date("UPDATED", date));
        Stream.of("sourceUrl", "programUrl", "publisherUrl")
                .forEach(name -> sanction.values(name).forEach(url -> facts.link("Sanction " + name, url)));
        rest(
                sanction,
                Set.of(
                        "program",
                        "programId",
                        "startDate",
                        "endDate",
                        "listingDate",
                        "modifiedAt",
                        "sourceUrl",
                        "programUrl",
                        "publisherUrl"));
    }

    private void document(Entity document) throws IOException {
        String type = document.values("type").stream().findFirst().orElse("");
        boolean passport = document.schema().equals("Passport");
        String kind = passport ? "PASSPORT" : type.isEmpty() ? "ID_NUMBER" : code(type);
        Optional<String> issuer = document.values("country").stream()
                .findFirst()
                .map(Facts::country)
                .or(() -> document.values("authority").stream().findFirst());
        List<String> numbers = document.values("number");
        numbers.forEach(number -> facts.identifier(kind, number, issuer));
        if (numbers.isEmpty()) {
            rest(document, Set.of());
            return;
        }
        String of = kind + " " + String.join(", ", numbers);
        if (passport && !code(type).equals(kind) && !type.isEmpty()) {
            facts.remark(of, "type: " + type);
        }
        if (!document.values("country").isEmpty()) {
            document.values("authority").forEach(authority -> facts.remark(of, "authority: " + authority));
        }
        labelled(document, DOCUMENT, List.of()).forEach(rest -> facts.remark(of, rest));
    }

    private void wallet(Entity wallet) throws IOException {
        String currency = wallet.values("currency").stream()
                .findFirst()
                .map(any -> "_" + code(any))
                .orElse("");
        wallet.values("publicKey")
                .forEach(key -> facts.identifier("DIGITAL_CURRENCY_ADDRESS" + currency, key, Optional.empty()));
        rest(wallet, Set.of("publicKey", "currency", "topics"));
    }

    private void security(Entity security) throws IOException {
        security.values("isin").forEach(isin -> facts.identifier("ISIN", isin, Optional.empty()));
        security.values("ticker").forEach(ticker -> facts.identifier("TICKER", ticker, Optional.empty()));
        rest(security, Set.of("isin", "ticker", "topics"));
    }

    /** One remark: the schema, as what the party stands in it, and what else it says, by the names of properties. */
    private void rest(Entity entity, Set<String> taken) throws IOException {
        List<String> references = Schemata.references(entity.schema());
        List<String> said = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (String property : references) {
            for (String id : entity.values(property)) {
                if (id.equals(party)) {
                    roles.add(property);
                } else {
                    said.add(property + ": " + called(id));
                }
            }
        }
        said.addAll(labelled(entity, taken, references));
        if (!said.isEmpty()) {
            String role = references.size() > 1 ? " (" + String.join(", ", roles) + ")" : "";
            facts.remark(entity.schema() + role, String.join(", ", said));
        }
    }

    private String called(String id) throws IOException {
        return surroundings.withId(id).flatMap(Entity::caption).orElse(id);
    }

    private static List<String> labelled(Entity entity, Set<String> taken, List<String> references) {
        List<String> labelled = new ArrayList<>();
        entity.forEachValue((property, value) -> {
            boolean bookkeeping = PropertyMeaning.of(property).field() == PropertyMeaning.Field.BOOKKEEPING;
            if (!taken.contains(property) && !references.contains(property) && !bookkeeping) {
                labelled.add(property + ": " + value);
            }
        });
        return labelled;
    }

    private static String code(String words) {
        return BETWEEN_WORDS.matcher(words.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
