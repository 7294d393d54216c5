package io.listwire.ingest.source.csl;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.schema.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row of the JSON layout: the columns of the CSV are its members, and what the CSV joins in one cell is an array. */
final class CslMembers implements CslRecord {

    private static final List<String> PLACE = List.of("address", "city", "state", "postal_code", "country");
    private static final String ROW_ID = "id";
    private static final String JOINT = "; ";

    private final Map<String, JsonNode> members = new TreeMap<>();

    /** @param row a JSON object */
    CslMembers(JsonNode row) {
        row.properties().forEach(member -> members.put(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
        JsonNode id = members.remove(ROW_ID);
        if (id != null) {
            members.putIfAbsent(CslHeader.ROW_ID, id);
        }
    }

    @Override
    public Optional<String> value(String column) {
        JsonNode member = members.get(column);
        return member == null ? Optional.empty() : PlainText.lineIfAny(text(member));
    }

    @Override
    public List<String> values(String column) {
        JsonNode member = members.get(column);
        if (member == null || !member.isArray()) {
            return value(column).map(CslCells::split).orElse(List.of());
        }
        return elements(member)
                .flatMap(element -> PlainText.lineIfAny(text(element)).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Address> addresses() {
        Set<Address> addresses = new LinkedHashSet<>();
        for (JsonNode address : objects("addresses")) {
            place(address).map(CslCells::address).ifPresent(addresses::add);
        }
        texts("addresses").map(CslCells::address).forEach(addresses::add);
        return List.copyOf(addresses);
    }

    /** The parts as the CSV joins them, blanks included: it leaves out only what is empty. */
    private static Optional<String> place(JsonNode address) {
        List<String> parts = PLACE.stream()
                .map(part -> text(address.path(part)))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().allMatch(String::isBlank)
                ? Optional.empty()
                : PlainText.lineIfAny(String.join(", ", parts));
    }

    @Override
    public CslIds ids() {
        CslIds ids = new CslIds(texts("ids").toList());
        for (JsonNode id : objects("ids")) {
            ids.add(new CslNumber(
                    part(id, "type"),
                    part(id, "number"),
                    part(id, "country"),
                    part(id, "issue_date"),
                    part(id, "expiration_date"),
                    rest(id, CslNumber.MEMBERS)));
        }
        return ids;
    }

    private static Optional<String> part(JsonNode object, String name) {
        return PlainText.lineIfAny(text(object.path(name)));
    }

    /** By name, because the order of members means nothing. */
    @Override
    public Stream<String> labelledUnknownColumns() {
        List<String> labelled = new ArrayList<>();
        for (JsonNode address : objects("addresses")) {
            String of = place(address).map(text -> "Address (" + text + ") ").orElse("Address ");
            rest(address, PLACE).forEach(rest -> labelled.add(of + rest));
        }
        members.forEach((name, member) -> {
            if (!CslHeader.REQUIRED.contains(name) && !name.equals(CslHeader.ROW_ID)) {
                PlainText.lineIfAny(text(member)).ifPresent(text -> labelled.add(name + ": " + text));
            }
        });
        return labelled.stream();
    }

    private List<JsonNode> objects(String column) {
        JsonNode member = members.get(column);
        return member == null
                ? List.of()
                : (member.isArray() ? elements(member) : Stream.of(member))
                        .filter(JsonNode::isObject)
                        .toList();
    }

    /** What a column holds that is no object: as the CSV would write it. */
    private Stream<String> texts(String column) {
        JsonNode member = members.get(column);
        return member == null
                ? Stream.empty()
                : (member.isArray() ? elements(member) : Stream.of(member))
                        .filter(element -> !element.isObject())
                        .flatMap(element -> PlainText.lineIfAny(text(element)).stream())
                        .flatMap(text -> CslCells.split(text).stream())
                        .distinct();
    }

    private static List<String> rest(JsonNode object, Collection<String> taken) {
        return object.properties().stream()
                .filter(member -> !taken.contains(member.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(member -> PlainText.lineIfAny(text(member.getValue())).stream()
                        .map(text -> member.getKey() + ": " + text))
                .toList();
    }

    /** Any value as a line: the elements of an array joined, the members of an object labelled. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return elements(value)
                    .map(CslMembers::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(JOINT));
        }
        if (value.isObject()) {
            return String.join(", ", rest(value, Set.of()));
        }
        return value.isNull() ? "" : value.asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
