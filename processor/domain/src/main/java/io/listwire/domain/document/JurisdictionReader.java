package io.listwire.domain.document;

import io.listwire.domain.document.JurisdictionTerm.Role;
import java.util.List;

/**
 * Tells whose measures a text speaks of and whom they are aimed at, from names, government bodies and the words beside them:
 * "US sanctions", "China imposes", "against Russia", "Chinese companies", "under the destination of Pakistan".
 */
final class JurisdictionReader {

    /** Words between a name and the cue behind it: "China's Ministry of Commerce on Friday said it ..." is too far. */
    private static final int CUE_DISTANCE = 3;
    /** Words between an aiming cue and the name: "on the", "against several". */
    private static final int AIM_DISTANCE = 2;
    /** Words between two names of an enumeration: "of Canada (2), China (5), and the Netherlands (1)". */
    private static final int NEXT_DISTANCE = 3;
    /** What stands behind it is said of another: "sold to China and put 40 firms on a list". */
    private static final long AND = Token.hash("and");

    private static final double BODY_POINTS = 2;
    private static final double ISSUES_POINTS = 2;
    private static final double AIMED_POINTS = 2;
    private static final double MENTION_POINTS = 0.5;

    /** Names looked back at: a longer enumeration is none, but a text made to be slow. */
    private static final int MOST_NAMES = 60;

    private enum Part {
        ISSUES,
        SUFFERS,
        NAMED
    }

    private final PhraseTable<JurisdictionTerm> table;

    JurisdictionReader(PhraseTable<JurisdictionTerm> table) {
        this.table = table;
    }

    Jurisdictions read(Tokens tokens, Zones zones) {
        Jurisdictions found = new Jurisdictions();
        List<PhraseTable.Hit<JurisdictionTerm>> hits = table.find(tokens);
        for (int i = 0; i < hits.size(); i++) {
            PhraseTable.Hit<JurisdictionTerm> hit = hits.get(i);
            double worth = zones.weight(hit.first());
            Passage passage = tokens.passage(hit.first(), hit.last());
            String code = hit.value().code();
            if (hit.value().role() == Role.BODY) {
                found.issues(code, BODY_POINTS * worth, passage);
            } else if (hit.value().role().isName()) {
                switch (part(tokens, hits, i)) {
                    case ISSUES -> found.issues(code, ISSUES_POINTS * worth, passage);
                    case SUFFERS -> found.suffers(code, AIMED_POINTS * worth, passage);
                    case NAMED -> found.named(code, MENTION_POINTS * worth, passage);
                }
            }
        }
        return found;
    }

    private static Part part(Tokens tokens, List<PhraseTable.Hit<JurisdictionTerm>> hits, int at) {
        boolean issuer = hits.get(at).value().role() == Role.ISSUER;
        if (isAimedAt(hits, at)) {
            return Part.SUFFERS;
        }
        if (isFollowed(tokens, hits, at, Role.ACTS)) {
            return Part.ISSUES;
        }
        if (isFollowed(tokens, hits, at, Role.MEASURE)) {
            return issuer ? Part.ISSUES : Part.SUFFERS;
        }
        return isFollowed(tokens, hits, at, Role.SUFFERS) ? Part.SUFFERS : Part.NAMED;
    }

    private static boolean isFollowed(Tokens tokens, List<PhraseTable.Hit<JurisdictionTerm>> hits, int at, Role cue) {
        if (at + 1 == hits.size()) {
            return false;
        }
        PhraseTable.Hit<JurisdictionTerm> next = hits.get(at + 1);
        if (next.value().role() != cue || next.first() - hits.get(at).last() - 1 > CUE_DISTANCE) {
            return false;
        }
        for (int i = hits.get(at).last() + 1; cue == Role.ACTS && i < next.first(); i++) {
            if (tokens.hash(i) == AND) {
                return false;
            }
        }
        return true;
    }

    /** Directly, or as a later name of an enumeration: "under the destinations of China, Iran and Pakistan". */
    private static boolean isAimedAt(List<PhraseTable.Hit<JurisdictionTerm>> hits, int at) {
        int i = at;
        while (i > Math.max(0, at - MOST_NAMES)
                && hits.get(i).first() - hits.get(i - 1).last() - 1
                        <= (hits.get(i - 1).value().role().isName() ? NEXT_DISTANCE : AIM_DISTANCE)) {
            i--;
            if (hits.get(i).value().role() == Role.AIMS) {
                return true;
            }
            if (!hits.get(i).value().role().isName()) {
                return false;
            }
        }
        return false;
    }
}
