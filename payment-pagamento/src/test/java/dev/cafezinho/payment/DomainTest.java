package dev.cafezinho.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The root package is the domain. Only the class that starts the program knows of more. */
@AnalyzeClasses(
    packages = "dev.cafezinho.payment",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DomainTest {
  @ArchTest
  static final ArchRule domainNeedsNeitherSpringNorMongo =
      noClasses()
          .that()
          .resideInAPackage("dev.cafezinho.payment")
          .and()
          .areNotAnnotatedWith(SpringBootApplication.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..");
}
