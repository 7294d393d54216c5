package io.listwire.processor.mapping;

import io.listwire.schema.ChangeAction;
import io.listwire.schema.Claim;
import io.listwire.schema.ClaimAction;
import io.listwire.schema.DocumentKind;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.EnrichedDocument;
import io.listwire.schema.ListReference;
import io.listwire.schema.NoticeParty;
import io.listwire.schema.NoticeReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one document says, list by list: its claims put together, with the parties that it names. */
public final class StatementReading {

    private static final String NO_LIST = "OTHER";
    /** Gazettes show a notice a day or two before its date; what is dated later is misdated. */
    private static final Duration AHEAD = Duration.ofDays(3);

    private final EnrichedDocument document;
    private final Optional<NoticeReading> notice;
    private final Map<String, Map<ChangeAction, List<Claim>>> claims = new LinkedHashMap<>();

    private StatementReading(EnrichedDocument document) {
        this.document = document;
        this.notice = document.getNotice();
        document.getLists().stream()
                .map(ListReference::getList)
                .filter(list -> !list.equals(NO_LIST))
                .forEach(list -> claims.put(list, new EnumMap<>(ChangeAction.class)));
        document.getClaims().forEach(this::sort);
        notice.map(NoticeReading::getParties).orElse(List.of()).forEach(this::sort);
    }

    /**
     * One statement for each list and action; one without an action for a list that is spoken of without a change.
     * Nothing for a document that is about no list.
     */
    public static List<DocumentStatement> of(EnrichedDocument document) {
        StatementReading reading = new StatementReading(document);
        List<DocumentStatement> statements = new ArrayList<>();
        reading.claims.forEach((list, byAction) -> {
            if (byAction.isEmpty()) {
                statements.add(reading.statement(list, null, List.of()));
            }
            byAction.forEach((action, said) -> statements.add(reading.statement(list, action, said)));
        });
        return statements;
    }

    private void sort(Claim claim) {
        said(claim.getList(), claim.getAction()).ifPresent(said -> said.add(claim));
    }

    /** What a rule does it may say in its instructions only. */
    private void sort(NoticeParty party) {
        Optional<List<Claim>> unused = said(party.getList(), party.getAction());
    }

    private Optional<List<Claim>> said(Optional<String> list, ClaimAction claimed) {
        ChangeAction action = action(claimed);
        return list.filter(id -> action != ChangeAction.UNKNOWN && !id.equals(NO_LIST))
                .map(id -> claims.computeIfAbsent(id, first -> new EnumMap<>(ChangeAction.class))
                        .computeIfAbsent(action, first -> new ArrayList<>()));
    }

    // What is proposed or put off changes no list now.
    static ChangeAction action(ClaimAction action) {
        return switch (action) {
            case ADD -> ChangeAction.LISTED;
            case REMOVE -> ChangeAction.DELISTED;
            case AMEND -> ChangeAction.AMENDED;
            case PROPOSE, DELAY, UNKNOWN -> ChangeAction.UNKNOWN;
        };
    }

    private DocumentStatement statement(String list, @Nullable ChangeAction action, List<Claim> said) {
        Optional<NoticeParties> parties = notice.map(reading -> new NoticeParties(reading, list, action));
        @Nullable Integer total = total(said);
        return DocumentStatement.newBuilder()
                .setDocument(document.getDocument())
                .setDocumentNumber(
                        notice.flatMap(NoticeReading::getDocumentNumber).orElse(null))
                .setList(list)
                .setAction(action)
                .setTotal(total)
                .setByCountry(parties.map(of -> of.byCountry(total))
                        .filter(shares -> !shares.isEmpty())
                        .orElseGet(() -> byCountry(said)))
                .setNames(parties.map(NoticeParties::names).orElseGet(document::getOrganizations))
                .setOtherNames(parties.map(NoticeParties::otherNames).orElse(Map.of()))
                .setEffectiveOn(effectiveOn(said))
                .setPublishedAt(publishedAt())
                .setOfficial(document.getDocument().getKind() == DocumentKind.NOTICE)
                .setQuote(quote(list, said))
                .setCorrectionOf(notice.flatMap(NoticeReading::getCorrectionOf).orElse(null))
                .build();
    }

    private static @Nullable Integer total(List<Claim> said) {
        return said.stream()
                .filter(claim -> claim.getTarget().isEmpty())
                .flatMap(claim -> claim.getCount().stream())
                .max(Integer::compare)
                .orElse(null);
    }

    private static Map<String, Integer> byCountry(List<Claim> said) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        said.forEach(claim -> claim.getTarget()
                .ifPresent(country -> claim.getCount().ifPresent(count -> shares.merge(country, count, Math::max))));
        return shares;
    }

    /** A notice's day; of a claim the middle of the days on which it may have happened. */
    private @Nullable LocalDate effectiveOn(List<Claim> said) {
        if (notice.isPresent()) {
            return notice.get().getEffectiveOn().orElse(null);
        }
        return said.stream()
                .map(StatementReading::middle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate middle(Claim claim) {
        if (claim.getFrom().isEmpty() || claim.getTo().isEmpty()) {
            return claim.getFrom().or(claim::getTo).orElse(null);
        }
        LocalDate from = claim.getFrom().get();
        return from.plusDays((claim.getTo().get().toEpochDay() - from.toEpochDay()) / 2);
    }

    private Instant publishedAt() {
        Instant read = document.getReadAt().orElse(Instant.EPOCH);
        return document.getDocument()
                .getPublishedAt()
                .filter(published -> read.equals(Instant.EPOCH) || published.isBefore(read.plus(AHEAD)))
                .orElse(read);
    }

    private String quote(String list, List<Claim> said) {
        Stream<String> mention = document.getLists().stream()
                .filter(reference -> reference.getList().equals(list))
                .flatMap(reference -> reference.getEvidence().stream())
                .map(passage -> passage.getText());
        return Stream.concat(said.stream().map(claim -> claim.getEvidence().getText()), mention)
                .findFirst()
                .orElse(document.getDocument().getTitle());
    }
}
