package io.listwire.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DomainArchitectureTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.listwire.domain");

    @Test
    void shouldDependOnTheJdkTransliterationAndNullnessAnnotationsOnly() {
        assertThat(DOMAIN).isNotEmpty();
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "com.ibm.icu.text", "io.listwire.domain..")
                .check(DOMAIN);
    }

    @Test
    void shouldHaveNoPackageCycles() {
        slices().matching("io.listwire.domain.(*)..").should().beFreeOfCycles().check(DOMAIN);
    }
}
