package io.listwire.domain.announcement;

import org.jspecify.annotations.Nullable;

/**
 * A party that a notice names, and what the list has shown of it.
 *
 * @param name as the notice writes it
 * @param status where it stands; CONTRADICTED where the list does the opposite
 * @param changeId the change that confirms or contradicts it; null where there is none
 */
public record AnnouncedParty(
        String name, AnnouncementStatus status, @Nullable String changeId) {

    AnnouncedParty shown(AnnouncementStatus now, SeenChange change) {
        return new AnnouncedParty(name, now, change.changeId());
    }

    AnnouncedParty standing(AnnouncementStatus now) {
        return new AnnouncedParty(name, now, changeId);
    }
}
