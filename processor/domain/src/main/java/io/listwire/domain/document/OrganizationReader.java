package io.listwire.domain.document;

import io.listwire.domain.document.JurisdictionTerm.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds organisations that a text says are restricted, without any list: names in the sentences of its claims that end in a
 * legal form, hold a word for an organisation, or are one word; and companies that are known well enough to stand without a
 * country. Safe for use by several threads.
 */
final class OrganizationReader {

    private static final Set<Long> LEGAL_FORMS =
            Act.hashes("co company corp corporation inc incorporated ltd limited llc llp plc"
                    + " gmbh ag kg sa sas sarl spa srl bv nv oy ab as aps pte pvt jsc ojsc pjsc cjsc ooo oao pao zao fze fzco fzc sdn"
                    + " bhd kk ou sia uab doo kft zrt sro");
    private static final Set<Long> KINDS =
            Act.hashes("institute university academy bank exchange group holding holdings"
                    + " technology technologies telecom mobile aircraft aviation airlines airways shipping lines yachts industries"
                    + " industry electronics microelectronics semiconductor systems laboratory laboratories research trading logistics"
                    + " enterprises enterprise energy oil petroleum refinery chemical chemicals engineering steel metals mining"
                    + " construction aerospace dynamics defense defence bureau factory plant works organization organisation foundation"
                    + " fund network media petrochemical investment finance capital ventures optics robotics software");
    private static final Set<Long> JOINING = Act.hashes("of and for the de");
    private static final Set<Long> NO_NAME = Act.hashes(
            "the this these those that in on at for from by as and but or it its he she"
                    + " they we to of with after before since when while also both among under all one two three separately additionally"
                    + " furthermore monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
                    + " august september october november december mr ms mrs dr entity list lists department ministry minister president"
                    + " secretary government agency office bureau council parliament congress senate court commission administration act"
                    + " order regulations regulation federal register treasury defense defence commerce reuters bloomberg muslims muslim ceo");
    private static final int LONGEST = 12;

    private final PhraseTable<JurisdictionTerm> jurisdictions;

    OrganizationReader(PhraseTable<JurisdictionTerm> jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** Each organisation once, where it is named first. */
    List<Passage> organizations(DocumentText text, List<Claim> claims) {
        Tokens tokens = text.tokens();
        String full = text.full();
        List<PhraseTable.Hit<JurisdictionTerm>> places = jurisdictions.find(tokens);
        Map<String, Passage> found = new LinkedHashMap<>();
        places.stream()
                .filter(hit -> hit.value().role() == Role.COMPANY)
                .forEach(hit -> add(found, tokens, hit.first(), wholeName(full, tokens, hit.last())));
        for (Claim claim : claims) {
            read(full, tokens, places, claim.evidence(), found);
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Passage> found, Tokens tokens, int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (!LEGAL_FORMS.contains(tokens.hash(i))) {
                key.append(tokens.folded(i)).append(' ');
            }
        }
        found.putIfAbsent(key.toString(), tokens.passage(first, last));
    }

    private static void read(
            String full,
            Tokens tokens,
            List<PhraseTable.Hit<JurisdictionTerm>> places,
            Passage sentence,
            Map<String, Passage> found) {
        int first = lowest(tokens, sentence.start());
        int at = first;
        while (at < tokens.count() && tokens.end(at) <= sentence.end()) {
            Optional<int[]> run =
                    isStart(tokens, at) ? Optional.of(run(full, tokens, at, sentence.end())) : Optional.empty();
            if (run.isEmpty()) {
                at++;
                continue;
            }
            int[] name = trimmed(tokens, places, run.get());
            if (name[0] <= name[1] && isOrganization(tokens, places, name, first)) {
                add(found, tokens, name[0], name[1]);
            }
            at = run.get()[1] + 1;
        }
    }

    private static boolean isStart(Tokens tokens, int token) {
        return tokens.is(token, Tokens.CAPITAL) && !NO_NAME.contains(tokens.hash(token));
    }

    /** Capitalised words in a row, with little words between them. */
    private static int[] run(String full, Tokens tokens, int first, int end) {
        int last = first;
        int at = first + 1;
        while (at < tokens.count() && tokens.end(at) <= end && at - first < LONGEST && isJoined(full, tokens, at)) {
            if (tokens.is(at, Tokens.CAPITAL)) {
                last = at;
            } else if (!JOINING.contains(tokens.hash(at))) {
                break;
            }
            at++;
        }
        return new int[] {first, last};
    }

    private static boolean isJoined(String full, Tokens tokens, int token) {
        boolean form = LEGAL_FORMS.contains(tokens.hash(token));
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = full.charAt(i);
            boolean dot = c == '.' && LEGAL_FORMS.contains(tokens.hash(token - 1));
            if (c != ' ' && c != '-' && c != '&' && !dot && !(form && (c == ',' || c == '.'))) {
                return false;
            }
        }
        return true;
    }

    /** Without a people's name before it: "Russian Suex". */
    private static int[] trimmed(Tokens tokens, List<PhraseTable.Hit<JurisdictionTerm>> places, int[] run) {
        int first = run[0];
        for (PhraseTable.Hit<JurisdictionTerm> hit : places) {
            boolean adjective =
                    hit.first() == first && hit.last() < run[1] && hit.value().role() != Role.COMPANY;
            first = adjective && tokens.folded(hit.last()).endsWith("n") ? hit.last() + 1 : first;
        }
        return new int[] {first, run[1]};
    }

    private static boolean isOrganization(
            Tokens tokens, List<PhraseTable.Hit<JurisdictionTerm>> places, int[] name, int sentence) {
        boolean kind = false;
        for (int i = name[0]; i <= name[1]; i++) {
            int token = i;
            if (NO_NAME.contains(tokens.hash(i)) || isBody(places, token)) {
                return false;
            }
            kind |= LEGAL_FORMS.contains(tokens.hash(i)) || KINDS.contains(tokens.hash(i));
        }
        boolean place =
                name[0] == name[1] && places.stream().anyMatch(hit -> hit.first() <= name[0] && name[0] <= hit.last());
        boolean oneWord = name[0] == name[1]
                && name[0] > sentence
                && tokens.written(name[0]).length() > 3;
        return !place && (oneWord || (kind && name[0] < name[1]));
    }

    private static boolean isBody(List<PhraseTable.Hit<JurisdictionTerm>> places, int token) {
        return places.stream()
                .anyMatch(hit -> hit.value().role() == Role.BODY && hit.first() <= token && token <= hit.last());
    }

    private static int wholeName(String full, Tokens tokens, int last) {
        int end = last;
        while (end + 1 < tokens.count()
                && (LEGAL_FORMS.contains(tokens.hash(end + 1)) || KINDS.contains(tokens.hash(end + 1)))
                && tokens.is(end + 1, Tokens.CAPITAL)
                && isJoined(full, tokens, end + 1)) {
            end++;
        }
        return end;
    }

    private static int lowest(Tokens tokens, int offset) {
        int low = 0;
        int high = tokens.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
