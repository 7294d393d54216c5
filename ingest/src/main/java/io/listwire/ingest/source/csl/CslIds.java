package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the column {@code ids} holds: identifiers, and much that is none. */
final class CslIds {

    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<PartyDate> dates = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    /** Sorted, because the publisher writes the same values in another order from one file to the next. */
    private final TreeSet<String> remarks = new TreeSet<>();

    CslIds(List<String> values) {
        List<List<String>> split =
                values.stream().map(value -> List.of(value.split(", ", -1))).toList();
        List<Optional<Boolean>> ends =
                split.stream().map(CslLabelledValue::labelFirst).toList();
        Optional<Boolean> usual = usualEnd(ends);
        for (int i = 0; i < split.size(); i++) {
            List<String> parts = split.get(i);
            Optional<Boolean> labelFirst = ends.get(i).or(() -> usual).or(() -> likelyEnd(parts));
            if (parts.size() < 2 || labelFirst.isEmpty()) {
                remarks.add(String.join(", ", parts));
            } else {
                add(CslLabelledValue.of(parts, labelFirst.get()));
            }
        }
    }

    /** An element of the JSON layout: there the label is told from the value. */
    void add(CslNumber number) {
        List<String> parts = number.parts();
        if (number.type().isEmpty() || number.number().isEmpty()) {
            remarks.add(String.join(", ", parts));
        } else {
            add(CslLabelledValue.of(parts, true));
        }
        remarks.addAll(number.remarks());
        remarks.remove("");
    }

    private void add(CslLabelledValue value) {
        switch (value.label().meaning()) {
            case IDENTIFIER -> {
                identifiers.add(value.identifier());
                value.validity().ifPresent(remarks::add);
            }
            case DATE -> dates.add(UsDates.dated(value.label().kind(), value.text()));
            case COUNTRY -> countries.add(Countries.alpha2(value.text()).orElse(value.text()));
            case REMARK -> remarks.add(value.remark());
        }
    }

    /** A file writes its labels at one end throughout: known labels of a row tell where its unknown ones stand. */
    private static Optional<Boolean> usualEnd(List<Optional<Boolean>> ends) {
        long first = ends.stream().filter(end -> end.equals(Optional.of(true))).count();
        long last = ends.stream().filter(end -> end.equals(Optional.of(false))).count();
        return first == last ? Optional.empty() : Optional.of(first > last);
    }

    /** Numbers have digits and labels have none. */
    private static Optional<Boolean> likelyEnd(List<String> parts) {
        boolean digitsFirst = parts.get(0).chars().anyMatch(Character::isDigit);
        boolean digitsLast = parts.get(parts.size() - 1).chars().anyMatch(Character::isDigit);
        return digitsFirst == digitsLast ? Optional.empty() : Optional.of(digitsLast);
    }

    List<Identifier> identifiers() {
        return identifiers;
    }

    List<PartyDate> dates() {
        return dates;
    }

    /** Countries of registration, ISO 3166-1 alpha-2 where the name is known. */
    List<String> countries() {
        return countries;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
