package io.listwire.domain.announcement;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.PartyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes what notices and articles say, and what lists show. */
final class Statements {

    static final String LIST = "US-BIS-UVL";
    static final Instant PUBLISHED = Instant.parse("2023-08-22T00:00:00Z");
    static final WaitingTerms TERMS = new WaitingTerms(Duration.ofDays(30), Duration.ofDays(7));

    private Statements() {}

    static Statement notice(ChangeAction action, StatedCount count, String... names) {
        return new Statement(
                "notice:1",
                "2023-1",
                LIST,
                action,
                count,
                StatedNames.of(List.of(names)),
                null,
                PUBLISHED,
                true,
                "This rule does it.");
    }

    static Statement news(ChangeAction action, StatedCount count, String... names) {
        return new Statement(
                "news:1",
                null,
                LIST,
                action,
                count,
                StatedNames.of(List.of(names)),
                null,
                PUBLISHED,
                false,
                "Washington did it.");
    }

    static Statement effective(Statement statement, LocalDate day) {
        return with(statement, statement.names(), day);
    }

    static Statement naming(Statement statement, StatedNames names) {
        return with(statement, names, statement.effectiveOn());
    }

    private static Statement with(Statement statement, StatedNames names, @Nullable LocalDate day) {
        return new Statement(
                statement.documentId(),
                statement.documentNumber(),
                statement.list(),
                statement.action(),
                statement.count(),
                names,
                day,
                statement.publishedAt(),
                statement.official(),
                statement.quote());
    }

    static StatedCount count(int total) {
        return new StatedCount(total, Map.of());
    }

    static SeenChange change(ChangeAction action, String name, String country, Instant at) {
        return new SeenChange(
                "change:" + name + action,
                "snapshot@" + at,
                LIST,
                action,
                name,
                Set.of(PartyKeys.ofName(name)),
                Set.of(country),
                at);
    }

    static List<SeenChange> changes(ChangeAction action, int count, String country, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> change(action, "Party " + country + " number " + i, country, at))
                .toList();
    }
}
