package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BitColumnsTest {

    private static final int WIDTH = 50;
    private static final int FROM = 20;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellWhatALookAtEachRowTells(long seed) {
        Random random = new Random(seed);
        BitColumns columns = new BitColumns(WIDTH);
        int[] rows = new int[600];
        for (int step = 0; step < 1200; step++) {
            int row = step < rows.length ? step : random.nextInt(rows.length);
            rows[row] = some(random);
            columns.set(row, 0, random.nextInt());
            columns.set(row, FROM, rows[row]);
        }
        for (int step = 0; step < 60; step++) {
            int asked = some(random) | 1;
            int most = random.nextInt(16);
            for (int row = 0; row < rows.length; row++) {
                int block = row / BitColumns.BLOCK;
                int has = Integer.bitCount(rows[row] & asked);
                int lacks = Integer.bitCount(asked & ~rows[row]);
                assertThat(columns.get(row, FROM)).isEqualTo(rows[row]);
                assertThat(isIn(columns.withAll(block, FROM, asked), row)).isEqualTo(lacks == 0);
                assertThat(isIn(columns.without(block, FROM, asked, -1), row)).isEqualTo(has == 0);
                assertThat(columns.without(block, FROM, asked, 0)).isZero();
                assertThat(isIn(columns.withMost(block, FROM, asked, most), row))
                        .as("%s but for %s of %s", rows[row], most, asked)
                        .isEqualTo(lacks <= most);
                assertThat(isIn(columns.withFew(block, FROM, asked, most), row))
                        .as("%s with %s of %s", rows[row], most, asked)
                        .isEqualTo(has <= most);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 3);
    }

    /** About ten columns. */
    private static int some(Random random) {
        return random.ints(10, 0, WIDTH - FROM).map(column -> 1 << column).reduce(0, (bits, bit) -> bits | bit);
    }

    private static boolean isIn(long rows, int row) {
        return (rows >>> row & 1) != 0;
    }
}
