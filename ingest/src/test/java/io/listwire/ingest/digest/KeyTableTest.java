package io.listwire.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    private static final int STEPS = 200_000;
    private static final int KEYS = 5_000;

    @Test
    void shouldHoldWhatAMapHoldsWhateverIsPutAndRemoved() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        KeyTable table = new KeyTable(2);
        Map<ShortDigest, Long> map = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            ShortDigest key = ShortDigest.of("k" + random.nextInt(KEYS));
            if (random.nextInt(3) == 0) {
                table.remove(key);
                map.remove(key);
            } else {
                table.put(key, step, -step);
                map.put(key, (long) step);
            }
        }
        assertThat(table.size()).as("seed %d", seed).isEqualTo(map.size());
        for (int i = 0; i < KEYS; i++) {
            ShortDigest key = ShortDigest.of("k" + i);
            assertThat(table.contains(key)).as("seed %d, key %d", seed, i).isEqualTo(map.containsKey(key));
            assertThat(table.get(key, 0, -1)).as("seed %d, key %d", seed, i).isEqualTo(map.getOrDefault(key, -1L));
            assertThat(table.get(key, 1, 1)).as("seed %d, key %d", seed, i).isEqualTo(-map.getOrDefault(key, -1L));
        }
    }

    @Test
    void shouldKeepKeysThatWantTheSamePlaceWhenOneOfThemGoes() {
        KeyTable table = new KeyTable(1);
        for (long high = 2; high < 102; high++) {
            table.put(new ShortDigest(high, 7), high);
        }
        for (long high = 2; high < 102; high += 2) {
            table.remove(new ShortDigest(high, 7));
        }

        assertThat(table.size()).isEqualTo(50);
        for (long high = 3; high < 102; high += 2) {
            assertThat(table.get(new ShortDigest(high, 7), 0, -1)).isEqualTo(high);
        }
    }

    @Test
    void shouldBeEmptyAtFirst() {
        KeyTable table = new KeyTable(1);
        table.remove(ShortDigest.of("a"));

        assertThat(table.contains(ShortDigest.of("a"))).isFalse();
        assertThat(table.size()).isZero();
    }
}
