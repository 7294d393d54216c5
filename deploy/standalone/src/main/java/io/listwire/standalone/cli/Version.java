package io.listwire.standalone.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("of unpacked classes");
        return new String[] {"listwire " + version, "Java " + System.getProperty("java.version")};
    }
}
