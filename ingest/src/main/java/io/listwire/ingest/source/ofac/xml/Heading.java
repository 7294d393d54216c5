package io.listwire.ingest.source.ofac.xml;

import io.listwire.ingest.source.text.UsDates;
import io.listwire.ingest.source.xml.XmlElement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the publisher says of the file: its day, month first, and the number of its entries. */
final class Heading {

    private static final Set<String> NAMES =
            Set.of("publshInformation", "publishInformation"); // The first is the usual.
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final String date;
    private final String count;

    Heading(XmlElement element) {
        date = element.value("Publish_Date").orElse("");
        count = element.value("Record_Count").orElse("");
    }

    static boolean isIt(XmlElement element) {
        return NAMES.contains(element.name());
    }

    Optional<LocalDate> published() {
        return UsDates.day(date);
    }

    Optional<Long> count() {
        return COUNT.matcher(count).matches() ? Optional.of(Long.valueOf(count)) : Optional.empty();
    }

    String unreadableDate() {
        return "Publish_Date is no date: '" + date + "'; check whether the layout has changed";
    }

    String unreadableCount() {
        return "Record_Count is no number: '" + count + "'; check whether the layout has changed";
    }
}
