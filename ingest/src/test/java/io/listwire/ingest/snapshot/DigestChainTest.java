package io.listwire.ingest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestChainTest {

    @Test
    void shouldBeginWithZeros() {
        assertThat(new DigestChain().hex()).isEqualTo("0".repeat(64));
    }

    @Test
    void shouldDigestTheDigestSoFarAndTheNext() throws Exception {
        byte[] first = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        byte[] second = HexFormat.of().parseHex("f0e0d0c0b0a090807060504030201000");
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(new byte[32]);
        byte[] afterFirst = sha256.digest(first);
        sha256.update(afterFirst);
        byte[] afterSecond = sha256.digest(second);

        DigestChain chain = new DigestChain();
        chain.add(first);
        assertThat(chain.hex()).isEqualTo(HexFormat.of().formatHex(afterFirst));
        chain.add(second);
        assertThat(chain.hex()).isEqualTo(HexFormat.of().formatHex(afterSecond));
    }

    @Test
    void shouldDependOnTheOrder() {
        DigestChain one = new DigestChain();
        DigestChain other = new DigestChain();
        one.add(new byte[16]);
        one.add(new byte[] {1});
        other.add(new byte[] {1});
        other.add(new byte[16]);

        assertThat(one.hex()).isNotEqualTo(other.hex());
    }
}
