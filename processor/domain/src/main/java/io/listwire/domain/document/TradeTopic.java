package io.listwire.domain.document;

/** What a document on trade restrictions can be about; several may hold. */
public enum TradeTopic {
    /** Licences, lists and rules on what may be exported to whom. */
    EXPORT_CONTROLS,
    /** Asset freezes and bans on dealings with countries, companies and persons. */
    SANCTIONS,
    /** Bans and reviews of investment, inward and outward, and of licences to operate. */
    INVESTMENT_RESTRICTIONS,
    /** Bans on imports, forced-labour rules among them. */
    IMPORT_RESTRICTIONS,
    /** Customs duties. */
    TARIFFS,
    /** Anti-dumping, countervailing and safeguard measures. */
    TRADE_REMEDIES,
    /** What public bodies may not buy, or not buy from whom. */
    PROCUREMENT_BANS,
    /** Sales and embargoes of arms. */
    ARMS_SALES,
    /** Talks, agreements and disputes between governments on trade. */
    TRADE_DIPLOMACY,
    /** Prosecution and penalties for breaking trade restrictions. */
    ENFORCEMENT
}
