package dev.cafezinho.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.cafezinho", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String PURE = ".*\\.(\\w+Event|\\w+Command|\\w+Decider|\\w+Process)(\\$.*)?";
  private static final String[] DOMAINS = {
    "dev.cafezinho.order",
    "dev.cafezinho.inventory",
    "dev.cafezinho.payment",
    "dev.cafezinho.shipping",
    "dev.cafezinho.notification"
  };

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      slices().assignedFrom(new ServiceSlices()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule contractsNeedNoSpring =
      noClasses()
          .that()
          .resideInAPackage("dev.cafezinho.contracts..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule paymentSystemKnowsNothingOfOrders =
      noClasses()
          .that()
          .resideInAPackage("dev.cafezinho.psp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.cafezinho.contracts..", "dev.cafezinho.eventlog..", "dev.cafezinho.service..");

  @ArchTest
  static final ArchRule domainsKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAINS)
          .or()
          .resideInAPackage("dev.cafezinho.psp")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..");

  @ArchTest
  static final ArchRule eventsCommandsAndDecidersAskNeitherClockNorChance =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAINS)
          .and()
          .haveNameMatching(PURE)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, Random.class, SecureRandom.class, ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule deadlinesAreHeldAgainstGivenClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              java.util.Arrays.stream(DOMAINS).map(it -> it + "..").toArray(String[]::new))
          .should()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule nobodyAsksAnUpsertForItsOutcome =
      noClasses()
          .should()
          .callMethod(FindOneAndUpdateOptions.class, "upsert", boolean.class)
          .because("FerretDB answers wrongly when several make the document: use ChangeOrInsert");

  @ArchTest
  static final ArchRule domainsDoNotKnowTheirHttp =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAINS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.cafezinho.*.web..", "org.springframework.web..");

  @ArchTest
  static final ArchRule controllersLiveInWeb =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
          .and()
          .resideInAnyPackage("dev.cafezinho.order..", "dev.cafezinho.inventory..")
          .or()
          .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
          .and()
          .resideInAnyPackage("dev.cafezinho.payment..", "dev.cafezinho.shipping..")
          .should()
          .resideInAPackage("..web..");

  @ArchTest
  static void everyPackageTellsItsStoryAndIsNullMarked(JavaClasses all) {
    var silent =
        all.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);
    assertThat(silent).isEmpty();
  }

  private static final class ServiceSlices implements SliceAssignment {
    private static final Set<String> SERVICES =
        Set.of("order", "inventory", "payment", "shipping", "notification", "psp", "storefront");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var parts = type.getPackageName().split("\\.", -1);
      return parts.length > 2 && SERVICES.contains(parts[2])
          ? SliceIdentifier.of(parts[2])
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the services";
    }
  }
}
