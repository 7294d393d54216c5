package io.listwire.standalone.cli;

import io.listwire.schema.Decision;
import picocli.CommandLine.Command;

/** Forgets a held snapshot. */
@Command(
        name = "discard",
        description = "Forgets a held snapshot; the list stays as it is.",
        footerHeading = "%nExamples:%n",
        footer = "  listwire snapshots discard US-BIS-UVL --by pat --reason \"the file was cut off\"")
final class SnapshotsDiscardCommand extends SnapshotDecisionCommand {

    SnapshotsDiscardCommand() {
        super(Decision.DISCARD);
    }
}
