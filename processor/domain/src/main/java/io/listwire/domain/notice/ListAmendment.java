package io.listwire.domain.notice;

import java.util.List;

/**
 * What a notice does to the regulation's table of one list.
 *
 * @param list stable id of the list
 * @param instructions amendatory instructions in their order: what to add, revise and remove
 * @param entries entries that the notice words: those that it adds and those that it revises
 */
public record ListAmendment(String list, List<String> instructions, List<NoticeEntry> entries) {

    public ListAmendment {
        instructions = List.copyOf(instructions);
        entries = List.copyOf(entries);
    }
}
