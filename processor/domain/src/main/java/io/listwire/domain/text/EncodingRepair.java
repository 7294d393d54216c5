package io.listwire.domain.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the wrong decoding of bytes that publishers leave in their files: UTF-8 read as Windows-1252 ("â€™" for "’"),
 * also twice over, and Windows-1252 read as ISO 8859-1 (U+0092 for "’"). What is not certainly damaged stays as it is.
 */
public final class EncodingRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MOST_PASSES = 2;

    private EncodingRepair() {}

    /** The text without such damage; the same object where there is none. */
    public static String repaired(String text) {
        String current = text;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String next = repairedOnce(current);
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
            out.append(end == at ? text.substring(at, at + 1) : decodedAgain(text.substring(at, end)));
            at = Math.max(end, at + 1);
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
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = windows1252Byte(run.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    /** The byte of 0x80 and more that stands for the character; 0 where there is none. */
    private static byte windows1252Byte(char c) {
        if (c < 0x80) {
            return 0;
        }
        if (c < 0x100) {
            return (byte) c;
        }
        byte[] bytes = String.valueOf(c).getBytes(WINDOWS_1252);
        return bytes.length == 1 && bytes[0] < 0 ? bytes[0] : 0;
    }

    private static String withoutC1Controls(String text) {
        if (text.chars().noneMatch(EncodingRepair::isC1Control)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isC1Control(c) ? new String(new byte[] {(byte) c}, WINDOWS_1252) : String.valueOf(c));
        }
        return out.toString();
    }

    private static boolean isC1Control(int c) {
        return c >= 0x80 && c < 0xA0;
    }
}
