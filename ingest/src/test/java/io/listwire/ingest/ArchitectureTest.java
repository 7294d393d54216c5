package io.listwire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.listwire.ingest");

    @Test
    void shouldLeaveKafkaToPublishing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.listwire.ingest.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients..", "io.confluent..")
                .check(INGEST);
    }

    @Test
    void shouldReadSettingsWithNothingButTheirDefinitionAndTheNamesOfFormats() {
        classes()
                .that()
                .resideInAPackage("io.listwire.ingest.settings..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.kafka.common.config..",
                        "org.apache.kafka.common.config.types..",
                        "io.listwire.contract",
                        "io.listwire.ingest.settings..",
                        "io.listwire.ingest.source")
                .check(INGEST);
    }

    @Test
    void shouldKeepParsersPure() {
        noClasses()
                .that()
                .resideInAPackage("io.listwire.ingest.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.confluent..",
                        "io.javalin..",
                        "org.eclipse.jetty..",
                        "java.net.http..",
                        "io.listwire.ingest.fetch..",
                        "io.listwire.ingest.http..",
                        "io.listwire.ingest.intake..",
                        "io.listwire.ingest.publish..",
                        "io.listwire.ingest.schedule..",
                        "io.listwire.ingest.settings..",
                        "io.listwire.ingest.snapshot..",
                        "io.listwire.ingest.spool..")
                .check(INGEST);
    }

    @Test
    void shouldServeHttpFromOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.listwire.ingest.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..")
                .check(INGEST);
    }

    @Test
    void shouldHaveNoCycles() {
        slices().matching("io.listwire.ingest.(*)..").should().beFreeOfCycles().check(INGEST);
    }
}
