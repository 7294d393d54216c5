package io.listwire.domain.listing;

import io.listwire.domain.digest.Sha256;
import io.listwire.domain.text.Folding;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what an entry is recognised from one snapshot to the next. Stored with every entry: another rule here makes every
 * party of every list a new one.
 */
public final class PartyIdentity {

    private static final int LONGEST = 80;
    private static final int HASH_BYTES = 8;

    private PartyIdentity() {}

    /**
     * {@code "id:123"} where the publisher has a stable number, else {@code "name:"} and the letters and digits of the
     * primary name in upper case. What is longer than 80 characters is cut and ends in {@code ~} and 16 hexadecimal
     * digits of the SHA-256 of the whole; a name without letters or digits is that hash alone. A person's name reads the
     * same written as {@code "LAST, First"} and as {@code "First LAST"}.
     */
    public static String of(PartyDetails party) {
        return of(party.publisherId(), party.type(), party.primaryName());
    }

    /**
     * As {@link #of(PartyDetails)}, from what of the party it depends on.
     *
     * @param publisherId the publisher's number; null where there is none that is stable
     * @param name the primary name; empty where there is no name at all
     */
    public static String of(@Nullable String publisherId, PartyType type, String name) {
        String id = idOf(publisherId);
        if (!id.isEmpty()) {
            return "id:" + bounded(id);
        }
        String folded = Folding.tight(type == PartyType.INDIVIDUAL ? Wording.lastNameLast(name) : name);
        return "name:" + (folded.isEmpty() ? "~" + hash(name) : bounded(folded));
    }

    private static String idOf(@Nullable String publisherId) {
        return publisherId == null ? "" : publisherId.strip();
    }

    private static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, cut) + "~" + hash(text);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(Sha256.utf16(text)), HASH_BYTES));
    }
}
