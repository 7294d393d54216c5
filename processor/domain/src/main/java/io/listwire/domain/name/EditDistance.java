package io.listwire.domain.name;

/** How many typing errors lie between two words. */
public final class EditDistance {

    private static final int LONGEST = 64;

    private EditDistance() {}

    /**
     * Least number of inserted, dropped and replaced characters that makes one word the other, where two neighbours that
     * changed places count as one replacement and as one only (optimal string alignment). Bit-parallel after Hyyrö (2003).
     *
     * @param most distances above it need not be exact
     * @return the distance, or {@code most + 1} where it is greater
     */
    public static int of(String left, String right, int most) {
        if (left.equals(right)) {
            return 0;
        }
        String pattern = left.length() <= right.length() ? left : right;
        String text = left.length() <= right.length() ? right : left;
        if (text.length() - pattern.length() > most || pattern.length() > LONGEST) {
            return most + 1;
        }
        return pattern.isEmpty() ? text.length() : Math.min(bitParallel(pattern, text), most + 1);
    }

    private static int bitParallel(String pattern, String text) {
        long last = 1L << (pattern.length() - 1);
        long vp = -1L;
        long vn = 0;
        long d0 = 0;
        long before = 0;
        int distance = pattern.length();
        for (int i = 0; i < text.length(); i++) {
            long matches = positions(pattern, text.charAt(i));
            long transposed = ((~d0 & matches) << 1) & before;
            d0 = (((matches & vp) + vp) ^ vp) | matches | vn | transposed;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            distance += (hp & last) != 0 ? 1 : 0;
            distance -= (hn & last) != 0 ? 1 : 0;
            hp = (hp << 1) | 1;
            hn = hn << 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = matches;
        }
        return distance;
    }

    private static long positions(String pattern, char c) {
        long positions = 0;
        for (int i = 0; i < pattern.length(); i++) {
            positions |= pattern.charAt(i) == c ? 1L << i : 0;
        }
        return positions;
    }
}
