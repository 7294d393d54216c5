package io.listwire.domain.announcement;

/** Where an announced change stands. */
public enum AnnouncementStatus {
    /** A notice says so; the list does not show it yet. */
    ANNOUNCED,
    /** The list has changed as announced. */
    CONFIRMED,
    /** It is due, and the list shows nothing of it. */
    AWAITING_LIST,
    /** The list shows something else: the opposite, or another number of changes. */
    CONTRADICTED,
    /** A later notice took it back or replaced it. */
    WITHDRAWN;

    /** True where nothing that the list does can change it any more. */
    public boolean isClosed() {
        return this == CONFIRMED || this == WITHDRAWN;
    }
}
