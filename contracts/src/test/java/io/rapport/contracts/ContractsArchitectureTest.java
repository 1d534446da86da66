package io.rapport.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Tag("architecture")
class ContractsArchitectureTest {

  private static final JavaClasses CONTRACTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.rapport.contracts");

  private static final JavaClasses RED =
      new ClassFileImporter().importPackages("io.rapport.contracts.red");

  static final ArchRule[] RULES = {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "io.rapport.contracts..",
                    "java..",
                    "org.apache.avro..",
                    "org.apache.kafka.clients.producer",
                    "org.apache.kafka.common.header..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "org.jspecify..")
                .or(arrayOrPrimitive()))
        .because("a language has no behaviour: whoever speaks it brings no framework along"),
    classes()
        .should(sayWhetherNullsAreChecked())
        .because(
            "NullAway passes over unmarked packages in silence, and Avro's generator writes no null"
                + " annotations"),
  };

  @ParameterizedTest
  @FieldSource("RULES")
  void the_contracts_keep_the_rule(ArchRule rule) {
    rule.check(CONTRACTS);
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void the_rule_is_red_for_a_class_that_breaks_it(ArchRule rule) {
    assertThat(rule.evaluate(RED).hasViolation()).isTrue();
  }

  private static ArchCondition<JavaClass> sayWhetherNullsAreChecked() {
    return new ArchCondition<>("be in a @NullMarked package, generated ones in a @NullUnmarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var wanted = isGenerated(type) ? NullUnmarked.class : NullMarked.class;
        if (!isPackageInfo(type) && !type.getPackage().isAnnotatedWith(wanted)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is not in a @" + wanted.getSimpleName() + " package"));
        }
      }
    };
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  private static boolean isGenerated(JavaClass type) {
    return type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated")
        || type.getEnclosingClass().filter(ContractsArchitectureTest::isGenerated).isPresent();
  }

  private static DescribedPredicate<JavaClass> arrayOrPrimitive() {
    return DescribedPredicate.describe(
        "arrays and primitives", type -> type.isPrimitive() || type.isArray());
  }
}
