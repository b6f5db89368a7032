package dev.cafezinho.psp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;

/** A payment method is a package of its own, and the next one will touch none of the others. */
@AnalyzeClasses(
    packages = "dev.cafezinho.psp",
    importOptions = ImportOption.DoNotIncludeTests.class)
class MethodsTest {
  private static final String[] SHARED = {
    "dev.cafezinho.psp",
    "dev.cafezinho.psp.application..",
    "dev.cafezinho.psp.checkout..",
    "dev.cafezinho.psp.store.."
  };

  @ArchTest
  static void methodsKnowNothingOfEachOther(JavaClasses all) {
    var methods = methods(all);
    assertThat(methods).hasSizeGreaterThanOrEqualTo(3);
    for (var method : methods) {
      var others = new ArrayList<>(methods);
      others.remove(method);
      noClasses()
          .that()
          .resideInAPackage(method)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others.toArray(String[]::new))
          .check(all);
    }
  }

  @ArchTest
  static void whatTheyShareKnowsNoneOfThem(JavaClasses all) {
    noClasses()
        .that()
        .resideInAnyPackage(SHARED)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(methods(all).toArray(String[]::new))
        .check(all);
  }

  private static List<String> methods(JavaClasses all) {
    return all.stream()
        .filter(each -> each.isAssignableTo(PaymentMethod.class) && !each.isInterface())
        .map(JavaClass::getPackageName)
        .distinct()
        .toList();
  }
}
