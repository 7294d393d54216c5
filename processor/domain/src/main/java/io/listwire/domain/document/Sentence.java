package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sentence, with what the lexicons found in it; hits are in the order of the text.
 *
 * @param words the text it stands in
 * @param passage the sentence
 * @param first its first token
 * @param last its last token
 * @param terms acts and what belongs to them
 * @param agencies who may act
 * @param lists where it speaks of lists
 * @param places jurisdictions
 */
record Sentence(
        ClaimText words,
        Passage passage,
        int first,
        int last,
        List<PhraseTable.Hit<ClaimTerm>> terms,
        List<PhraseTable.Hit<Agency>> agencies,
        List<ListMention> lists,
        List<PhraseTable.Hit<JurisdictionTerm>> places) {

    Tokens tokens() {
        return words.tokens();
    }

    /** Words between "imposed" and "sanctions on". */
    private static final int REACH_OF_LEVY = 5;

    /** The acts that are not a word of a list's name; "imposed ... sanctions on" is one. */
    List<PhraseTable.Hit<ClaimTerm>> acts() {
        List<PhraseTable.Hit<ClaimTerm>> acts = new ArrayList<>();
        for (PhraseTable.Hit<ClaimTerm> hit : terms) {
            ClaimTerm.Role role = hit.value().role();
            if (role == ClaimTerm.Role.LEVY) {
                levied(hit).ifPresent(acts::add);
            } else if (role.isAct()
                    && (hit.first() < hit.last() || lists.stream().noneMatch(list -> isWithin(hit, list)))) {
                acts.add(hit);
            }
        }
        return acts;
    }

    private Optional<PhraseTable.Hit<ClaimTerm>> levied(PhraseTable.Hit<ClaimTerm> verb) {
        return terms.stream()
                .filter(hit -> hit.value().role() == ClaimTerm.Role.SANCTIONS)
                .filter(hit -> hit.first() > verb.last() && hit.first() - verb.last() <= REACH_OF_LEVY + 1)
                .filter(hit -> !has(ClaimTerm.Role.OTHER, verb.last() + 1, hit.first()))
                .findFirst()
                .map(hit -> new PhraseTable.Hit<>(
                        new ClaimTerm(ClaimTerm.Role.ITSELF, verb.value().action(), null), verb.first(), hit.last()));
    }

    private static boolean isWithin(PhraseTable.Hit<ClaimTerm> hit, ListMention list) {
        return list.first() <= hit.first() && hit.last() <= list.last();
    }

    /** Whether a term of a role stands within the tokens given. */
    boolean has(ClaimTerm.Role role, int from, int to) {
        return terms.stream().anyMatch(hit -> hit.value().role() == role && hit.first() >= from && hit.last() <= to);
    }

    boolean isTerm(ClaimTerm.Role role, int token) {
        return terms.stream()
                .anyMatch(hit -> hit.value().role() == role && hit.first() <= token && token <= hit.last());
    }

    /** The one country named in the tokens given, beside the issuer. */
    Optional<String> country(int from, int to, Optional<String> issuer) {
        List<String> codes = places.stream()
                .filter(hit -> hit.value().role().isName() && hit.first() >= from && hit.last() <= to)
                .map(hit -> hit.value().code())
                .filter(code -> !issuer.filter(code::equals).isPresent())
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
