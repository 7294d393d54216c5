package io.listwire.processor.topology.step;

import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.announcement.Statement;
import io.listwire.processor.mapping.AnnouncementMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.mapping.StatementMapping;
import io.listwire.schema.DocumentStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What documents say, by list, as the domain reads it: each change of a list is put beside all of it. Derived from the
 * stores, and again on restore and after what is old was forgotten.
 */
final class Shelf {

    /** A document's statement as it came and as the domain reads it. */
    record Said(DocumentStatement record, Statement statement) {}

    /** An announced change with the statement that it comes from. */
    record Open(DocumentStatement record, Announcement announcement) {}

    private final Map<String, TreeMap<String, Said>> said = new HashMap<>();
    private final Map<String, TreeMap<String, Open>> open = new HashMap<>();

    /** Takes in what the stores hold, and nothing else. */
    void fill(List<DocumentStatement> statements, List<io.listwire.schema.Announcement> announcements) {
        said.clear();
        open.clear();
        statements.forEach(this::put);
        announcements.forEach(record -> put(record.getStatement(), AnnouncementMapping.toDomain(record)));
    }

    void put(DocumentStatement record) {
        said.computeIfAbsent(record.getList(), list -> new TreeMap<>())
                .put(RecordKeys.of(record), new Said(record, StatementMapping.toDomain(record)));
    }

    /** An announced change; a closed one is left out. */
    void put(DocumentStatement record, Announcement announcement) {
        TreeMap<String, Open> ofList = open.computeIfAbsent(record.getList(), list -> new TreeMap<>());
        if (announcement.status().isClosed()) {
            ofList.remove(RecordKeys.of(record));
        } else {
            ofList.put(RecordKeys.of(record), new Open(record, announcement));
        }
    }

    /** What documents say of the list, in an order that does not depend on when they came. */
    Collection<Said> said(String list) {
        return said.getOrDefault(list, new TreeMap<>()).values();
    }

    /** Announced changes of the list that are not closed, as a copy. */
    List<Open> open(String list) {
        return List.copyOf(open.getOrDefault(list, new TreeMap<>()).values());
    }

    /** Announced changes of all lists that are not closed, as a copy. */
    List<Open> open() {
        return open.values().stream()
                .flatMap(ofList -> ofList.values().stream())
                .toList();
    }
}
