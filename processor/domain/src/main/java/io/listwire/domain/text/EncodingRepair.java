package io.listwire.domain.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the wrong decoding of bytes that publishers leave in their files: UTF-8 read as Windows-1252 ("â€™" for "’"),
 * also twice over, Windows-1252 read as ISO 8859-1 (U+0092 for "’"), and character references that nobody
 * resolved ("&amp;amp;" for "&amp;"). What is not certainly damaged stays as it is.
 */
public final class EncodingRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char UNDEFINED = '\uFFFD';
    private static final String FROM_0X80_TO_0X9F = new String(bytes(0x80, 0x9F), WINDOWS_1252);
    private static final int MOST_PASSES = 2;
    private static final int END_OF_LATIN_EXTENDED_A = 0x180;
    private static final int LATIN_ADDITIONAL = 0x1E00;
    private static final int END_OF_SIGNS = 0x2600;

    private EncodingRepair() {}

    /** The text without such damage; the same object where there is none. */
    public static String repaired(String text) {
        String current = text;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String next = repairedOnce(CharacterReferences.resolved(current));
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return withoutC1Controls(current);
    }

    private static String repairedOnce(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(decodedAgain(text.substring(at, end)));
                at = end;
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && windows1252Byte(text.charAt(end)) != 0) {
            end++;
        }
        return end;
    }

    /** Only a run that is UTF-8 from its first byte to its last counts as damaged. */
    private static String decodedAgain(String run) {
        if (run.length() < 2) {
            return run;
        }
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        run.chars().forEach(c -> bytes.put(windows1252Byte((char) c)));
        CharBuffer decoded = CharBuffer.allocate(run.length());
        // The result tells of malformed input, where the decoder's other method would throw at every accented letter.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip(), decoded, true);
        String text = decoded.flip().toString();
        return result.isError() || !isCredible(text, run) ? run : text;
    }

    /**
     * "ÄŽ", "ÚŽ" and "É®" happen to be UTF-8 as well, for one letter: but other scripts come in words, and Ž and Š follow
     * vowels. Accented letters, punctuation and signs do stand alone.
     */
    private static boolean isCredible(String decoded, String run) {
        int c = decoded.codePointAt(0);
        if (Character.charCount(c) < decoded.length() || Character.isSupplementaryCodePoint(c)) {
            return true;
        }
        boolean letters = run.charAt(0) != 'Ã' && (run.charAt(1) == 'Š' || run.charAt(1) == 'Ž');
        return (c < END_OF_LATIN_EXTENDED_A && !letters) || (c >= LATIN_ADDITIONAL && c < END_OF_SIGNS);
    }

    /** The byte of 0x80 and more that stands for the character; 0 where there is none. */
    private static byte windows1252Byte(char c) {
        if (c < 0x80) {
            return 0;
        }
        if (c < 0x100) {
            return (byte) c;
        }
        int offset = c == UNDEFINED ? -1 : FROM_0X80_TO_0X9F.indexOf(c);
        return (byte) (offset < 0 ? 0 : 0x80 + offset);
    }

    private static String withoutC1Controls(String text) {
        if (text.chars().noneMatch(EncodingRepair::isC1Control)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isC1Control(c) ? FROM_0X80_TO_0X9F.charAt(c - 0x80) : c);
        }
        return out.toString();
    }

    private static byte[] bytes(int first, int last) {
        byte[] bytes = new byte[last - first + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    private static boolean isC1Control(int c) {
        return c >= 0x80 && c < 0xA0;
    }
}
