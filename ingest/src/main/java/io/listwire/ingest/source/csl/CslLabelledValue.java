package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.csl.CslLabel.Meaning;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import io.listwire.schema.Identifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of the column {@code ids} with its label. Until 2022 the label came last, as in "RU, 2030-06-19, 51 4628691,
 * Passport"; since 2023 it comes first, as in "Passport, 836238033, KP". Country and dates stand at the other end.
 */
record CslLabelledValue(CslLabel label, List<String> parts, boolean labelFirst) {

    private static final String IMO_PREFIX = "IMO ";

    /** Which end the label is by the table; empty where neither or both ends are labels. */
    static Optional<Boolean> labelFirst(List<String> parts) {
        boolean first = CslLabel.of(parts.get(0)).isPresent();
        boolean last = CslLabel.of(parts.get(parts.size() - 1)).isPresent();
        return first == last ? Optional.empty() : Optional.of(first);
    }

    /**
     * Reads one value.
     *
     * @param parts two and more
     * @param labelFirst which end the label is
     */
    static CslLabelledValue of(List<String> parts, boolean labelFirst) {
        String text = parts.get(labelFirst ? 0 : parts.size() - 1);
        List<String> rest = labelFirst ? parts.subList(1, parts.size()) : parts.subList(0, parts.size() - 1);
        CslLabel label = CslLabel.of(text).orElseGet(() -> CslLabel.unknown(text, String.join(" ", rest)));
        return new CslLabelledValue(label, rest, labelFirst);
    }

    String text() {
        return String.join(", ", parts);
    }

    /** The value as a remark. */
    String remark() {
        return label.kind() + ": " + text();
    }

    /** The value as an identifier; dates of issue and expiry are in {@link #validity}. */
    Identifier identifier() {
        Split split = split();
        String value = split.value;
        if (label.kind().equals("IMO") && value.startsWith(IMO_PREFIX)) {
            value = value.substring(IMO_PREFIX.length());
        }
        return Identifier.newBuilder()
                .setKind(label.kind())
                .setValue(value)
                .setIssuer(split.issuer.orElse(null))
                .build();
    }

    /** The dates of issue and expiry, earliest first, with what they belong to; the file does not say which is which. */
    Optional<String> validity() {
        Split split = split();
        if (label.meaning() != Meaning.IDENTIFIER || split.dates.isEmpty()) {
            return Optional.empty();
        }
        String dates = String.join(
                ", ", split.dates.stream().sorted().map(LocalDate::toString).toList());
        return Optional.of(label.kind() + " " + split.value + ": " + dates);
    }

    /** Takes country and dates off the end where the layout has them; the last part that is left is the number. */
    private Split split() {
        List<String> value = new ArrayList<>(parts);
        List<LocalDate> dates = new ArrayList<>();
        Optional<String> issuer = Optional.empty();
        while (value.size() > 1) {
            int end = labelFirst ? value.size() - 1 : 0;
            Optional<LocalDate> date = UsDates.day(value.get(end));
            if (date.isPresent()) {
                dates.add(date.get());
            } else if (issuer.isEmpty() && Countries.isCode(value.get(end))) {
                issuer = Optional.of(value.get(end));
            } else {
                break;
            }
            value.remove(end);
        }
        return new Split(String.join(", ", value), issuer, dates);
    }

    private record Split(String value, Optional<String> issuer, List<LocalDate> dates) {}
}
