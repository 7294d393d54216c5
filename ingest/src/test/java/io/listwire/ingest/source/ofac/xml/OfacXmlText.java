package io.listwire.ingest.source.ofac.xml;

/** Writes sdn.xml as the US Treasury lays it out, of invented parties. */
final class OfacXmlText {

    private OfacXmlText() {}

    /** A file of entries. */
    static String file(int count, String... entries) {
        return """
                <?xml version="1.0" standalone="yes"?>
                <sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://lists.example/XML">
                  <publshInformation>
                    <Publish_Date>02/03/2030</Publish_Date>
                    <Record_Count>%d</Record_Count>
                  </publshInformation>
                %s</sdnList>
                """.formatted(count, String.join("", entries));
    }

    /** An entity with nothing but a programme, and what else is given. */
    static String entity(int uid, String name, String programme, String more) {
        return """
                  <sdnEntry><uid>%d</uid><lastName>%s</lastName><sdnType>Entity</sdnType>
                    <programList><program>%s</program></programList>%s
                  </sdnEntry>
                """.formatted(uid, name, programme, more);
    }

    /** What is said under a label. */
    static String id(String type, String number) {
        return "<id><uid>1</uid><idType>" + type + "</idType><idNumber>" + number + "</idNumber></id>";
    }
}
