package io.listwire.standalone.cli;

import picocli.CommandLine.Command;

/** Keys for the HTTP interface. */
@Command(name = "keys", description = "Keys for the HTTP interface of ingest.")
final class KeysCommand {}
