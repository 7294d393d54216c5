package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One IDRegDocument.
 *
 * @param type such as Passport
 * @param number empty where there is none
 * @param issuer country; empty where none is given
 * @param nameId number of the name that it is made out in; empty where none is given
 * @param placeId number of the location where it was issued; empty where none is given
 * @param more what else is said of it
 */
record Document(String type, String number, String issuer, String nameId, String placeId, List<String> more) {

    private static final int FIELDS = 5;
    private static final String ISSUED = "Issue Date";
    private static final String EXPIRES = "Expiration Date";
    private static final Set<String> TAKEN = Set.of(
            "ID",
            "IDRegDocTypeID",
            "IdentityID",
            "IssuedBy-CountryID",
            "IssuedIn-LocationID",
            "ValidityID",
            "Comment",
            "IDRegistrationNo",
            "IssuingAuthority",
            "DocumentDate",
            "DocumentedNameReference",
            "FeatureVersionReference",
            "ProfileRelationshipReference");

    static Document of(XmlElement document, References references) {
        List<String> more = new ArrayList<>();
        dates(document, ISSUED, references).forEach(date -> more.add("issued " + date));
        dates(document, EXPIRES, references).forEach(date -> more.add("expires " + date));
        document.children("DocumentDate").stream()
                .map(date -> dateType(date, references))
                .filter(type -> !type.equals(ISSUED) && !type.equals(EXPIRES))
                .distinct()
                .forEach(type -> dates(document, type, references).forEach(date -> more.add(type + " " + date)));
        document.value("IssuingAuthority").ifPresent(authority -> more.add("issuing authority " + authority));
        references
                .text(document, "ValidityID", "Validity")
                .filter(validity -> !validity.equals("Valid"))
                .ifPresent(validity -> more.add("validity " + validity));
        document.value("Comment").ifPresent(more::add);
        more.addAll(document.labelled(TAKEN));
        return new Document(
                references.text(document, "IDRegDocTypeID", "IDRegDocType").orElse("Document"),
                document.value("IDRegistrationNo").orElse(""),
                references.text(document, "IssuedBy-CountryID", "Country").orElse(""),
                document.child("DocumentedNameReference")
                        .flatMap(name -> name.attribute("DocumentedNameID"))
                        .orElse(""),
                document.attribute("IssuedIn-LocationID").orElse(""),
                more);
    }

    private static String dateType(XmlElement date, References references) {
        return references.text(date, "IDRegDocDateTypeID", "IDRegDocDateType").orElse("Date");
    }

    private static List<String> dates(XmlElement document, String type, References references) {
        return document.children("DocumentDate").stream()
                .filter(date -> dateType(date, references).equals(type))
                .flatMap(date -> date.child("DatePeriod").stream())
                .flatMap(period -> Periods.text(period).stream())
                .toList();
    }

    Optional<String> numberIfAny() {
        return Optional.of(number).filter(text -> !text.isEmpty());
    }

    List<String> fields() {
        return Stream.concat(Stream.of(type, number, issuer, nameId, placeId), more.stream())
                .toList();
    }

    static Document of(List<String> fields) {
        return new Document(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.subList(FIELDS, fields.size()));
    }
}
