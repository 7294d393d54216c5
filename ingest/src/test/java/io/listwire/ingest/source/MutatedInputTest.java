package io.listwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, a parser reads them or refuses them with its own exception: nothing else ever gets out. */
class MutatedInputTest {

    private static final long SEED = 42;
    private static final int ROUNDS = 3000;
    private static final String MARKS = "\",\n\r{}[]<>&;:\0\\/' \u00E9\uFEFF0-";

    /** Something that reads bytes. */
    private interface Reading {
        void read(byte[] bytes) throws SourceException, IOException;
    }

    static Stream<Arguments> parsers() {
        return Stream.of(
                Arguments.of(
                        "csl",
                        (Reading) bytes -> CollectedList.of(Parsers.list("csl").orElseThrow(), bytes),
                        "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,"
                                + "end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,"
                                + "gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,"
                                + "alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,"
                                + "source_information_url,ids\r\n"
                                + "1,X (SDN) - Y,1,Individual,A; B,\"T, I\",Dr,\"1 St, BY; and 2 St, Minsk\","
                                + "83 FR 1; 84 F.R. 2 1/2/03,2020-01-02,,Y,r,p,c,v,1,2,Iran,o,r,http://a.example,"
                                + "\"F.K.A. B; C\",BY,1970-01-01; 1971,BY,Minsk,http://b.example,"
                                + "\"BY, 2020-01-01, MP1, Passport; Male, Gender; 03 Jun 2021, Listing Date (CMIC)\"\r\n"),
                Arguments.of(
                        "ofac-xml",
                        (Reading) bytes ->
                                CollectedList.of(Parsers.list("ofac-xml").orElseThrow(), bytes),
                        "<sdnList xmlns=\"http://a.example\"><publshInformation><Publish_Date>01/02/2031</Publish_Date>"
                                + "<Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>1</uid>"
                                + "<lastName>T</lastName><sdnType>Vessel</sdnType><programList><program>NS-PLC</program>"
                                + "</programList><idList><id><uid>2</uid><idType>Passport</idType><idNumber>A1</idNumber>"
                                + "<issueDate>01 Oct 2001</issueDate></id></idList><akaList><aka><type>f.k.a.</type>"
                                + "<category>weak</category><lastName>&#xC9;</lastName></aka></akaList></sdnEntry></sdnList>"),
                Arguments.of(
                        "eu-fsf",
                        (Reading)
                                bytes -> CollectedList.of(Parsers.list("eu-fsf").orElseThrow(), bytes),
                        "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2031-08-05T16:47:04Z\">"
                                + "<sanctionEntity designationDate=\"2030-02-25\" logicalId=\"1\"><subjectType code=\"person\"/>"
                                + "<regulation numberTitle=\"2030/1\" programme=\"T\" publicationDate=\"2030-02-25\"/>"
                                + "<nameAlias wholeName=\"T &amp; U\" strong=\"false\" logicalId=\"2\"/>"
                                + "<birthdate circa=\"true\" year=\"1960\" city=\"B\"/><address city=\"M\"/>"
                                + "<identification number=\"1\" identificationTypeCode=\"passport\"/></sanctionEntity></export>"),
                Arguments.of(
                        "federal-register",
                        (Reading) bytes -> CollectedDocuments.of(
                                Parsers.notices("federal-register").orElseThrow(), new ByteArrayInputStream(bytes)),
                        "{\"count\":1,\"results\":[{\"document_number\":\"2099-1\",\"title\":\"T[uuml]r <b>x</b>\","
                                + "\"abstract\":null,\"agencies\":[{\"name\":\"A\"}],\"publication_date\":\"2099-01-02\","
                                + "\"docket_ids\":[\"D\"],\"html_url\":\"https://a.example\"}]}"),
                Arguments.of(
                        "federal-register-xml",
                        (Reading) bytes -> CollectedDocuments.of(
                                Parsers.notices("federal-register-xml").orElseThrow(), new ByteArrayInputStream(bytes)),
                        "<FEDREG><DATE>Wednesday, March 4, 2099</DATE><RULE><AGENCY>A</AGENCY><SUBJECT>T &amp; U</SUBJECT>"
                                + "<SUM><HD>SUMMARY:</HD><P>s</P></SUM><EFFDATE><P>Effective May 1, 2099.</P></EFFDATE>"
                                + "<AMDPAR>2. Supplement No. 4 to part 744: adding \"X\"</AMDPAR><GPOTABLE><ROW><ENT>OMAN</ENT>"
                                + "<ENT>X, a.k.a., the following one alias: -Y. 1 St; and 2 St (See alternate).</ENT></ROW>"
                                + "</GPOTABLE><FRDOC>[FR Doc. 2099-00001 Filed]</FRDOC></RULE></FEDREG>"),
                Arguments.of(
                        "news-json",
                        (Reading) bytes -> CollectedDocuments.of(
                                Parsers.news("news-json").orElseThrow(), new ByteArrayInputStream(bytes)),
                        "{\"id\":\"1\",\"title\":\"T &amp; U\",\"text\":\"<p>a</p>\",\"language\":\"en\","
                                + "\"publishedAt\":\"2023-08-22T09:30:00Z\",\"url\":\"https://a.example\"}\n"
                                + "{\"id\":\"2\",\"title\":\"V\",\"publishedAt\":\"2023-08-22\"}\n"),
                Arguments.of(
                        "rss",
                        (Reading) bytes -> CollectedDocuments.of(
                                Parsers.news("rss").orElseThrow(), new ByteArrayInputStream(bytes)),
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>W</title>"
                                + "<link>https://a.example</link><language>en-us</language><item><guid>1</guid>"
                                + "<title>T &amp;amp; U</title><description><![CDATA[<p>a<br>b</p>]]></description>"
                                + "<pubDate>Tue, 22 Aug 2023 09:30:00 GMT</pubDate></item></channel></rss>"),
                Arguments.of(
                        "atom",
                        (Reading) bytes -> CollectedDocuments.of(
                                Parsers.news("rss").orElseThrow(), new ByteArrayInputStream(bytes)),
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>W</title><id>u</id>"
                                + "<updated>2023-08-22T00:00:00Z</updated><entry><id>1</id><title type=\"html\">T</title>"
                                + "<link href=\"https://a.example\" rel=\"alternate\"/><content type=\"xhtml\">"
                                + "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p></div></content>"
                                + "<updated>2023-08-22T00:00:00Z</updated></entry></feed>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parsers")
    void shouldReadOrRefuseWhateverTheBytes(String format, Reading reading, String good) throws Exception {
        reading.read(good.getBytes(UTF_8));
        Random random = new Random(SEED);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutated(good.getBytes(UTF_8), random);
            try {
                reading.read(bytes);
                read++;
            } catch (SourceException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError(format + ", round " + round + ": " + new String(bytes, UTF_8), e);
            }
        }
        assertThat(read + refused).isEqualTo(ROUNDS);
        assertThat(refused).as("inputs of %s refused", format).isPositive();
    }

    /** One to three times a byte changed, a mark put in, a piece cut out or doubled. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes;
        for (int i = random.nextInt(3); i >= 0 && mutated.length > 1; i--) {
            int from = random.nextInt(mutated.length);
            int to = Math.min(mutated.length, from + 1 + random.nextInt(12));
            byte[] mark =
                    String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))).getBytes(UTF_8);
            mutated = switch (random.nextInt(4)) {
                case 0 -> joined(mutated, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
                case 1 -> joined(mutated, from, mark, from);
                case 2 -> joined(mutated, from, new byte[0], to);
                default -> joined(mutated, to, Arrays.copyOfRange(mutated, from, to), to);
            };
        }
        return mutated;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int begin) {
        byte[] joined = Arrays.copyOf(bytes, end + middle.length + bytes.length - begin);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, begin, joined, end + middle.length, bytes.length - begin);
        return joined;
    }
}
