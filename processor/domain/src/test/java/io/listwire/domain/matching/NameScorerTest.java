package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScorerTest {

    private static final MatchThresholds THRESHOLDS = MatchThresholds.shipped();

    private final NameReader reader = new NameReader();
    private final NameScorer scorer = new NameScorer(WordCounts.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vostokmash Plant JSC                | АО «Завод Востокмаш»
            Zhuhai Ruifan Electronics Co., Ltd. | 珠海瑞帆电子有限公司
            Kimberly Steel & Gas GmbH           | KIMBERLY STEEL AND GAS
            Tallow Brothers Trading LLC         | Trading Tallow Brothers
            Megaline Shipping Ltd               | Mega Line Shipping Limited
            Abdulrazzaq Contracting Company     | Abdul Razaq Contracting Co.
            Northern Ural Shipbuilding Works    | Nothern Ural Shipbuilding Works
            Brigade Thirty-One                  | 31 Brigade
            Ternova Technology Group Co., Ltd.  | Ternova
            Central Ural Rocket Design Institute Limited | CURDI
            """)
    void shouldAlertWhenTheNamesMeanTheSame(String left, String right) {
        assertThat(score(left, right)).isBetween(THRESHOLDS.alert(), 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vostokmash Plant JSC        | Zapadmash Plant JSC
            Aircraft Repair Plant 13    | Aircraft Repair Plant 55
            Management Company 23       | Management Company
            Quorwell Bank Paris Branch  | Quorwell Bank Lagos Branch
            Quorwell Bank               | Quorwell Bank Leasing LLC
            Tallow Trading LLC          | Hemlock Trading LLC
            C.B.A. Company              | A.B.C. Company
            Dalian Meiya Trading        | 深圳旗速电子科技有限公司
            Ltd.                        | Limited
            ???                         | ???
            """)
    void shouldNotAlertWhenTheNamesMeanDifferentOnes(String left, String right) {
        assertThat(score(left, right)).isBetween(0.0, Math.nextDown(THRESHOLDS.alert()));
    }

    @Test
    void shouldScoreAlikeWhicheverNameComesFirst() {
        String[] names = {
            "Vostokmash Plant JSC", "АО «Завод Востокмаш»", "VPJ", "Ternova", "Ternova Bank Group", "珠海瑞帆电子"
        };
        for (String left : names) {
            for (String right : names) {
                assertThat(score(left, right))
                        .as("%s, %s", left, right)
                        .isCloseTo(score(right, left), Offset.offset(1e-9));
            }
        }
    }

    @Test
    void shouldScoreOneWhenANameIsComparedWithItself() {
        for (String name : new String[] {"Vostokmash Plant JSC", "珠海瑞帆电子有限公司", "31 Brigade", "X"}) {
            assertThat(score(name, name)).as(name).isEqualTo(1);
        }
    }

    @Test
    void shouldSayOfEveryWordWhatItWasTakenFor() {
        NameComparison comparison = compare("Vostokmash Plant JSC", "Завод Востокмаш Самара");

        assertThat(comparison.words())
                .extracting(word -> word.left() + " " + word.right() + " " + word.kind())
                .containsExactly(
                        "[VOSTOKMASH] [VOSTOKMASH] EQUAL",
                        "[PLANT] [PLANT] EQUAL",
                        "[JSC] [] UNMATCHED",
                        "[] [SAMARA] UNMATCHED");
        assertThat(comparison.remarks()).containsExactly(Remark.BRANCH);
    }

    private double score(String left, String right) {
        return compare(left, right).score();
    }

    private NameComparison compare(String left, String right) {
        ReadName leftName = reader.read(left);
        return scorer.compare(leftName, reader.read(right));
    }
}
