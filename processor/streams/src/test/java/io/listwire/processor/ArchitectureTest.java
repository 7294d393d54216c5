package io.listwire.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.listwire.processor");

    @Test
    void shouldTakeTimeFromRecordsInSteps() {
        noClasses()
                .that()
                .resideInAnyPackage("..topology..", "..mapping..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheNetworkOutOfSteps() {
        noClasses()
                .that()
                .resideInAnyPackage("..topology..", "..mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "org.apache.kafka.clients..", "io.confluent..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepKafkaOutOfMapping() {
        noClasses()
                .that()
                .resideInAPackage("..mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("io.listwire.processor.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
