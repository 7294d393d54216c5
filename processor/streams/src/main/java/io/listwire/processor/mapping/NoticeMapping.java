package io.listwire.processor.mapping;

import io.listwire.domain.document.DocumentText;
import io.listwire.domain.notice.StatedNumber;
import io.listwire.schema.ClaimAction;
import io.listwire.schema.CountCheck;
import io.listwire.schema.ListAmendment;
import io.listwire.schema.NoticeCount;
import io.listwire.schema.NoticeEntry;
import io.listwire.schema.NoticeParty;
import io.listwire.schema.NoticeReading;
import io.listwire.schema.PolicyNotice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices, from the contract to what the domain reads, and what it found in them back. */
public final class NoticeMapping {

    private NoticeMapping() {}

    /** All that there is to read in a notice: who issues it and what it does stand beside its text. */
    public static DocumentText text(PolicyNotice notice) {
        return text(notice, notice.getText());
    }

    /**
     * In what a notice says what it does: its summary. The full text tells the history of lists too. It is the beginning of
     * the whole text, and without a summary the whole of it.
     */
    public static DocumentText summary(PolicyNotice notice) {
        return text(notice, notice.getSummary().isPresent() ? Optional.empty() : notice.getText());
    }

    private static DocumentText text(PolicyNotice notice, Optional<String> text) {
        String body = Stream.of(
                        Optional.of(String.join("; ", notice.getAgencies())),
                        notice.getAction(),
                        notice.getSummary(),
                        text)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
        return new DocumentText(notice.getTitle(), body);
    }

    /** Whether it is the full text of a notice, and not what the gazette's API says of it. */
    public static boolean isFullText(PolicyNotice notice) {
        return notice.getText().isPresent() || !notice.getAmendments().isEmpty();
    }

    /**
     * One notice of its two forms: the full text, with the dates, addresses and numbers that the API gives as fields, and
     * that are only read out of sentences in the text.
     */
    public static PolicyNotice whole(PolicyNotice fullText, PolicyNotice fields) {
        return PolicyNotice.newBuilder(fullText)
                .setType(fields.getType().or(fullText::getType).orElse(null))
                .setSummary(fullText.getSummary().or(fields::getSummary).orElse(null))
                .setAction(fullText.getAction().or(fields::getAction).orElse(null))
                .setAgencies(fullText.getAgencies().isEmpty() ? fields.getAgencies() : fullText.getAgencies())
                .setCitation(fields.getCitation().or(fullText::getCitation).orElse(null))
                .setPublishedOn(
                        fields.getPublishedOn().or(fullText::getPublishedOn).orElse(null))
                .setEffectiveOn(
                        fields.getEffectiveOn().or(fullText::getEffectiveOn).orElse(null))
                .setDocketIds(fullText.getDocketIds().isEmpty() ? fields.getDocketIds() : fullText.getDocketIds())
                .setCorrectionOf(
                        fields.getCorrectionOf().or(fullText::getCorrectionOf).orElse(null))
                .setUrl(fields.getUrl().or(fullText::getUrl).orElse(null))
                .setFullTextUrl(
                        fields.getFullTextUrl().or(fullText::getFullTextUrl).orElse(null))
                .build();
    }

    /** What its full text does to tables of lists. */
    public static List<io.listwire.domain.notice.ListAmendment> amendments(PolicyNotice notice) {
        return notice.getAmendments().stream().map(NoticeMapping::amendment).toList();
    }

    private static io.listwire.domain.notice.ListAmendment amendment(ListAmendment amendment) {
        return new io.listwire.domain.notice.ListAmendment(
                amendment.getList(),
                amendment.getInstructions(),
                amendment.getEntries().stream().map(NoticeMapping::entry).toList());
    }

    private static io.listwire.domain.notice.NoticeEntry entry(NoticeEntry entry) {
        return new io.listwire.domain.notice.NoticeEntry(
                entry.getName(), entry.getAliases(), entry.getAddresses(), entry.getCountry());
    }

    /** What the gazette says of a notice beside its text, and what was read in it. */
    public static NoticeReading reading(PolicyNotice notice, io.listwire.domain.notice.NoticeReading read) {
        return NoticeReading.newBuilder()
                .setDocumentNumber(notice.getDocumentNumber())
                .setAgencies(notice.getAgencies())
                .setEffectiveOn(notice.getEffectiveOn().orElse(null))
                .setCorrectionOf(notice.getCorrectionOf().orElse(null))
                .setParties(read.parties().stream().map(NoticeMapping::party).toList())
                .setContradiction(read.contradiction().orElse(null))
                .setCounts(read.counts().stream().map(NoticeMapping::count).toList())
                .build();
    }

    private static NoticeParty party(io.listwire.domain.notice.NoticeParty party) {
        return NoticeParty.newBuilder()
                .setAction(party.action()
                        .map(action -> ClaimAction.valueOf(action.name()))
                        .orElse(ClaimAction.UNKNOWN))
                .setList(party.list())
                .setName(party.entry().name())
                .setAliases(party.entry().aliases())
                .setAddresses(party.entry().addresses())
                .setCountry(party.entry().country().orElse(null))
                .build();
    }

    private static NoticeCount count(io.listwire.domain.notice.NoticeCount count) {
        StatedNumber stated = count.stated();
        return NoticeCount.newBuilder()
                .setList(stated.list())
                .setAction(ClaimAction.valueOf(stated.action().name()))
                .setEntities(stated.entities().orElse(null))
                .setEntries(stated.entries().orElse(null))
                .setByCountry(stated.byCountry())
                .setNamedEntities(count.namedEntities())
                .setNamedEntries(count.namedEntries())
                .setCheck(CountCheck.valueOf(count.check().name()))
                .setExplanation(count.explanation())
                .build();
    }
}
