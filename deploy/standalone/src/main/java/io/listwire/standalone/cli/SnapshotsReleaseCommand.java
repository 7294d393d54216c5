package io.listwire.standalone.cli;

import io.listwire.schema.Decision;
import picocli.CommandLine.Command;

/** Takes a held snapshot in. */
@Command(
        name = "release",
        description = "Takes a held snapshot in as it is; its changes alert, and name who released them.",
        footerHeading = "%nExamples:%n",
        footer = "  listwire snapshots release US-BIS-UVL --by pat --reason \"rule 2023-18125 removes them\"")
final class SnapshotsReleaseCommand extends SnapshotDecisionCommand {

    SnapshotsReleaseCommand() {
        super(Decision.RELEASE);
    }
}
