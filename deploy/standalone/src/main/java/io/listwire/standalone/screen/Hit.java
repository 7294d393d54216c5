package io.listwire.standalone.screen;

import io.listwire.domain.matching.PartyMatch;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.WatchedCompany;

/**
 * A company and a listed party that may be the same.
 *
 * @param company the company
 * @param list id of the list
 * @param line line of the list file on which the party begins, from 1
 * @param party the party
 * @param match why
 */
public record Hit(WatchedCompany company, String list, long line, PartyDetails party, PartyMatch match) {}
