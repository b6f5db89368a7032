package dev.cafezinho.psp.webhook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The hub is usable alone, and what it knows reads without a framework. */
@AnalyzeClasses(
    packages = "dev.cafezinho.psp",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HubArchitectureTest {
  private static final String HUB = "dev.cafezinho.psp.webhook..";

  @ArchTest
  static final ArchRule hubKnowsNothingOfPayments =
      noClasses()
          .that()
          .resideInAnyPackage(HUB, "dev.cafezinho.psp.due..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.cafezinho.psp",
              "dev.cafezinho.psp.application..",
              "dev.cafezinho.psp.bacen..",
              "dev.cafezinho.psp.boleto..",
              "dev.cafezinho.psp.card..",
              "dev.cafezinho.psp.checkout..",
              "dev.cafezinho.psp.faults..",
              "dev.cafezinho.psp.pix..",
              "dev.cafezinho.psp.store..",
              "dev.cafezinho.psp.web..");

  @ArchTest
  static final ArchRule whatIsSharedKnowsNothingOfTheHub =
      noClasses()
          .that()
          .resideInAPackage("dev.cafezinho.psp.due..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HUB);

  @ArchTest
  static final ArchRule domainNeedsNeitherSpringNorMongo =
      noClasses()
          .that()
          .resideInAPackage("dev.cafezinho.psp.webhook")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..");
}
