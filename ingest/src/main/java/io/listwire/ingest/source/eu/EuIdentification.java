package io.listwire.ingest.source.eu;

import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One identification: a document or a number in a register. */
final class EuIdentification {

    private static final String NO_NUMBER = "-";
    private static final String IMO = "IMO ";
    private static final Set<String> TAKEN = Set.of(
            "number",
            "identificationTypeCode",
            "identificationTypeDescription",
            "countryIso2Code",
            "countryDescription",
            "diplomatic",
            "logicalId",
            "regulationLanguage",
            "regulationSummary");

    private final XmlElement element;

    EuIdentification(XmlElement element) {
        this.element = element;
    }

    /** Empty where there is no number. */
    Optional<Identifier> identifier() {
        return number().map(number -> new Identifier(kind(), number, issuer().orElse(null)));
    }

    private Optional<String> number() {
        return Stream.of("number", "latinNumber")
                .flatMap(attribute -> element.attribute(attribute).stream())
                .filter(number -> !number.equals(NO_NUMBER))
                .map(number -> number.startsWith(IMO) ? number.substring(IMO.length()) : number)
                .findFirst();
    }

    private String kind() {
        String code = element.attribute("identificationTypeCode").orElse("").toLowerCase(Locale.ROOT);
        return switch (code) {
            case "passport" -> isTrue("diplomatic") ? "PASSPORT_DIPLOMATIC" : "PASSPORT";
            case "id" -> "NATIONAL_ID";
            case "ssn" -> "SSN";
            case "fiscalcode" -> "TAX_ID";
            case "regnumber" -> "REGISTRATION_NUMBER";
            case "imo" -> "IMO";
            case "swiftbic" -> "BIC";
            case "tradelic" -> "TRADE_LICENSE";
            default ->
                element.attribute("identificationTypeDescription").orElse(code.isEmpty() ? "Identification" : code);
        };
    }

    private boolean isTrue(String attribute) {
        return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    /** The country, else the authority; where both are given, the authority stands in the remarks. */
    private Optional<String> issuer() {
        return new EuPlace(element).country().or(() -> element.attribute("issuedBy"));
    }

    /** What is said of the document and has no field; that something does not apply is left out. */
    List<String> remarks() {
        String label = kind() + " " + number().orElse("without number") + " ";
        List<String> remarks = new ArrayList<>();
        if (number().isEmpty()) {
            remarks.add(kind() + ": no number"
                    + issuer().map(issuer -> ", " + issuer).orElse(""));
        }
        if (isTrue("diplomatic") && !kind().startsWith("PASSPORT")) {
            remarks.add(label + "diplomatic: true");
        }
        element.labelled(TAKEN).stream()
                .filter(rest -> !rest.endsWith(": false"))
                .filter(rest -> !rest.equals("issuedBy: " + issuer().orElse("")))
                .filter(rest -> !rest.equals("latinNumber: " + number().orElse("")))
                .forEach(rest -> remarks.add(label + rest));
        return remarks;
    }
}
