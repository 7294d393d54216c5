package io.listwire.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * The restriction lists that Listwire knows, each by its stable id. Of one jurisdiction the stricter ones stand first:
 * so the snapshots of a file are sent.
 */
public enum RestrictionList {
    US_OFAC_SDN("US-OFAC-SDN", "Specially Designated Nationals and Blocked Persons", "US", "Treasury (OFAC)"),
    US_OFAC_FSE("US-OFAC-FSE", "Foreign Sanctions Evaders", "US", "Treasury (OFAC)"),
    US_BIS_DPL("US-BIS-DPL", "Denied Persons List", "US", "Bureau of Industry and Security"),
    US_BIS_EL("US-BIS-EL", "Entity List", "US", "Bureau of Industry and Security"),
    US_STATE_ISN("US-STATE-ISN", "Nonproliferation Sanctions", "US", "State Department (ISN)"),
    US_STATE_DTC("US-STATE-DTC", "AECA Debarred", "US", "State Department (DDTC)"),
    US_BIS_MEU("US-BIS-MEU", "Military End User List", "US", "Bureau of Industry and Security"),
    US_OFAC_CAPTA(
            "US-OFAC-CAPTA",
            "Foreign Financial Institutions Subject to Correspondent or Payable-Through Account Sanctions",
            "US",
            "Treasury (OFAC)"),
    US_OFAC_NS_MBS("US-OFAC-NS-MBS", "Non-SDN Menu-Based Sanctions", "US", "Treasury (OFAC)"),
    US_OFAC_SSI("US-OFAC-SSI", "Sectoral Sanctions Identifications", "US", "Treasury (OFAC)"),
    US_OFAC_NS_PLC("US-OFAC-NS-PLC", "Palestinian Legislative Council", "US", "Treasury (OFAC)"),
    US_OFAC_NS_CMIC(
            "US-OFAC-NS-CMIC", "Non-SDN Chinese Military-Industrial Complex Companies", "US", "Treasury (OFAC)"),
    US_DHS_UFLPA("US-DHS-UFLPA", "Uyghur Forced Labor Prevention Act Entity List", "US", "Homeland Security"),
    US_DOD_1260H("US-DOD-1260H", "Chinese Military Companies (section 1260H)", "US", "Defense Department"),
    US_BIS_UVL("US-BIS-UVL", "Unverified List", "US", "Bureau of Industry and Security"),
    UN_SC("UN-SC", "United Nations Security Council Consolidated List", "UN", "Security Council"),
    EU_FSF("EU-FSF", "Consolidated Financial Sanctions List", "EU", "European Commission"),
    GB_UKSL("GB-UKSL", "UK Sanctions List", "GB", "Foreign, Commonwealth and Development Office"),
    JP_METI_EUL("JP-METI-EUL", "End User List", "JP", "Ministry of Economy, Trade and Industry"),
    CN_UEL("CN-UEL", "Unreliable Entity List", "CN", "Ministry of Commerce");

    private final String id;
    private final String title;
    private final String jurisdiction;
    private final String agency;

    RestrictionList(String id, String title, String jurisdiction, String agency) {
        this.id = id;
        this.title = title;
        this.jurisdiction = jurisdiction;
        this.agency = agency;
    }

    /** Stable id, such as US-BIS-UVL: the key of its records. */
    public String id() {
        return id;
    }

    /** The publisher's own name of it, in English. */
    public String title() {
        return title;
    }

    /** Who imposes it: ISO 3166-1 alpha-2, EU or UN. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The agency that keeps it. */
    public String agency() {
        return agency;
    }

    /** The list with that id; empty where Listwire knows none. */
    public static Optional<RestrictionList> withId(String id) {
        return Arrays.stream(values()).filter(list -> list.id.equals(id)).findFirst();
    }
}
