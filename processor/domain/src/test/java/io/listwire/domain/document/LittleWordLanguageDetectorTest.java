package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LittleWordLanguageDetectorTest {

    private final LittleWordLanguageDetector detector = LittleWordLanguageDetector.bundled();

    private Optional<String> language(String body) {
        return detector.language(new DocumentText("Huawei, Entity List", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The Commerce Department said on Monday that it had added the company to the list, which is kept by the bureau.
            de | Das Ministerium hat die Firma am Montag auf die Liste gesetzt, und der Export von Maschinen ist nicht mehr erlaubt.
            fr | Le ministère a inscrit la société sur la liste des entités, et les exportations de machines sont interdites par le décret.
            es | El ministerio incluyó a la empresa en la lista de entidades y prohibió la exportación de las máquinas a los socios del grupo.
            it | Il ministero ha inserito la società nella lista delle entità e ha vietato il commercio con gli altri soci del gruppo.
            pt | O ministério incluiu a empresa na lista de entidades e proibiu as exportações de máquinas para os sócios do grupo.
            nl | Het ministerie heeft het bedrijf op de lijst gezet en de uitvoer van machines is door de minister niet meer toegestaan.
            pl | Ministerstwo wpisało firmę na listę i nie jest już możliwy eksport maszyn, które są przez nią używane do produkcji.
            tr | Bakanlık şirketi bir listeye ekledi ve bu karar ile makine ihracatı için izin olarak yeni bir belge gerekecek.
            ru | Министерство торговли внесло компанию в список и запретило поставки оборудования.
            uk | Міністерство внесло компанію до переліку і заборонило постачання обладнання її філіям.
            zh | 商务部周一宣布将该公司列入实体清单，并禁止向其出口设备。
            ja | 商務省は月曜日、この会社をエンティティー・リストに加えたと発表した。
            ko | 상무부는 월요일 이 회사를 명단에 올렸다고 발표했다.
            ar | أعلنت وزارة التجارة إدراج الشركة في قائمة الكيانات
            fa | وزارت بازرگانی این شرکت را در فهرست تحریم‌ها قرار داد و پس از آن گفت
            he | משרד המסחר הודיע כי החברה נוספה לרשימה
            """)
    void shouldTellLanguageWhenTextIsLongEnough(String code, String text) {
        assertThat(language(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huawei",
                "",
                "12 345 67",
                "SMIC, YMTC, CXMT, DJI, BGI, Hikvision, Dahua, Megvii, Yitu, iFlytek, Sense, Meiya"
            })
    void shouldTellNothingWhenThereIsTooLittleToTell(String text) {
        assertThat(detector.language(new DocumentText("", text))).isEmpty();
    }

    @Test
    void shouldStayEnglishWhenAnotherLanguageIsQuoted() {
        assertThat(language(
                        "The ministry said that the list of the entities was kept by the bureau and that it was \"la liste des "
                                + "entités et des personnes\", as it is called in the decree of the council."))
                .contains("en");
    }

    @Test
    void shouldNotReadDocumentAsEnglishWhenItIsNot() {
        DocumentReading reading = DocumentReader.bundled()
                .read(
                        new DocumentText(
                                "Entity List",
                                "Das Ministerium hat die Firma auf die Entity List gesetzt, und der Export von Maschinen ist damit nicht "
                                        + "mehr erlaubt, wie das Department of Commerce und das Treasury am Montag mit den Sanktionen "
                                        + "bekannt gaben."),
                        Optional.empty());

        assertThat(reading.language()).contains("de");
        assertThat(reading.about()).isEqualTo(Classification.IRRELEVANT);
        assertThat(reading.claims()).isEmpty();
    }
}
