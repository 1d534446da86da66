package io.rapport.teststack;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The shape of a hexagonal service, as tests. A service extends this with its root package and is
 * held to {@code domain ← application ← adapter}; one without a {@code domain} package is held to
 * the rest.
 */
@Tag("architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

  private static final String INJECT = "jakarta.inject.Inject";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String APPLICATION_SCOPED = "jakarta.enterprise.context.ApplicationScoped";

  private final String root;
  private final JavaClasses code;

  protected ServiceArchitecture(String root) {
    this.root = root;
    this.code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
  }

  @Test
  void every_package_is_null_marked() {
    check(NullMarkedPackages.rule());
  }

  @Test
  void every_class_has_its_place() {
    check(
        classes()
            .that(not(simpleName("package-info")))
            .should()
            .resideInAnyPackage(
                root, root + ".domain..", root + ".application..", root + ".adapter..")
            .because("a newcomer finds everything in domain, application or adapter"));
  }

  @Test
  void the_domain_is_plain_java() {
    check(
        classes()
            .that(in("domain"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                    .or(arrayOrPrimitive()))
            .because("rules outlive frameworks"));
  }

  @Test
  void the_application_knows_no_adapter_and_no_technology() {
    check(
        classes()
            .that(in("application"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "jakarta.enterprise.context..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        root + ".domain..",
                        root + ".application..")
                    .or(arrayOrPrimitive()))
            .because("dependencies point inward; the outside is reached through ports"));
  }

  @Test
  void adapters_do_not_know_each_other() {
    check(
        slices()
            .matching(root + ".adapter.(*).(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("they meet in the application"));
  }

  @Test
  void outgoing_adapters_are_not_public() {
    check(
        classes()
            .that(in("adapter.out"))
            .and(not(simpleName("package-info")))
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("they are known by their ports"));
  }

  @Test
  void features_of_the_domain_and_of_the_application_are_acyclic() {
    for (var layer : List.of("domain", "application")) {
      check(
          slices()
              .matching(root + "." + layer + ".(*)..")
              .should()
              .beFreeOfCycles()
              .allowEmptyShould(true)
              .because("a feature can be read without all the others"));
    }
  }

  @Test
  void time_and_chance_are_passed_into_the_domain_and_the_application() {
    check(
        noClasses()
            .that(in("domain").or(in("application")))
            .should()
            .accessTargetWhere(clockOrChance())
            .because("a rule that reads a clock or a random number cannot be tested or replayed"));
  }

  @Test
  void transactions_are_only_on_application_scoped_beans() {
    check(
        classes()
            .that(areOrHaveMethods(TRANSACTIONAL))
            .should()
            .beAnnotatedWith(APPLICATION_SCOPED)
            .because("on a class made by a producer @Transactional does nothing, silently"));
  }

  @Test
  void injection_is_by_constructor() {
    check(
        fields()
            .should()
            .notBeAnnotatedWith(INJECT)
            .because("a class says in its constructor what it needs"));
  }

  @Test
  void names_say_something() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Mapper|Util|Utils|Helper|Manager)$")
            .orShould()
            .haveNameMatching(".*\\.Base[A-Z][^.]*$")
            .because("a name says what a thing is in the domain"));
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(code);
  }

  private DescribedPredicate<JavaClass> in(String layer) {
    return resideInAPackage(root + "." + layer + "..");
  }

  private static DescribedPredicate<JavaClass> arrayOrPrimitive() {
    return DescribedPredicate.describe(
        "arrays and primitives", type -> type.isPrimitive() || type.isArray());
  }

  private static DescribedPredicate<JavaClass> areOrHaveMethods(String annotation) {
    return DescribedPredicate.describe(
        "are or have methods annotated with " + annotation,
        type ->
            type.isAnnotatedWith(annotation)
                || type.getMethods().stream().anyMatch(annotatedWith(annotation)));
  }

  private static DescribedPredicate<JavaAccess<?>> clockOrChance() {
    return DescribedPredicate.describe(
        "read the clock or chance",
        access -> {
          var owner = access.getTargetOwner().getFullName();
          var name = access.getTarget().getName();
          return switch (owner) {
            case "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime",
                "java.time.Year",
                "java.time.YearMonth" ->
                name.equals("now");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math" -> name.equals("random");
            case "java.util.Random",
                "java.security.SecureRandom",
                "java.util.concurrent.ThreadLocalRandom" ->
                true;
            default -> false;
          };
        });
  }
}
