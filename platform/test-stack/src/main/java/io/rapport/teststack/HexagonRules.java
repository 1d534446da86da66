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
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The shape of a hexagonal service: {@code domain ← application ← adapter}. A service without a
 * {@code domain} is held to the rest.
 *
 * <p>A misspelt target package would pass in silence, so each rule is seen red on a crooked service
 * in this module's tests.
 */
final class HexagonRules {

  private static final String INJECT = "jakarta.inject.Inject";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String APPLICATION_SCOPED = "jakarta.enterprise.context.ApplicationScoped";

  private final String root;
  private final String[] domainPackages;

  /**
   * The rules of the service below {@code root}.
   *
   * @param domainLibraries packages that this domain, and so its application, may use besides Java,
   *     such as a statistics library
   */
  HexagonRules(String root, String... domainLibraries) {
    this.root = root;
    this.domainPackages =
        Stream.concat(
                Stream.of("java..", "org.jspecify..", root + ".domain.."),
                Stream.of(domainLibraries))
            .toArray(String[]::new);
  }

  /** Every rule by its name. */
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("every package is null marked", everyPackageIsNullMarked());
    rules.put("every class has its place", everyClassHasItsPlace());
    rules.put("the domain is plain java", theDomainIsPlainJava());
    rules.put(
        "the application knows no adapter and no technology",
        theApplicationKnowsNoAdapterAndNoTechnology());
    rules.put("adapters do not know each other", adaptersDoNotKnowEachOther());
    rules.put("outgoing adapters are not public", outgoingAdaptersAreNotPublic());
    rules.put("features of the domain are acyclic", featuresOfTheDomainAreAcyclic());
    rules.put("features of the application are acyclic", featuresOfTheApplicationAreAcyclic());
    rules.put(
        "time and chance are passed into the domain and the application",
        timeAndChanceArePassedIntoTheDomainAndTheApplication());
    rules.put(
        "transactions are only on application scoped beans",
        transactionsAreOnlyOnApplicationScopedBeans());
    rules.put("injection is by constructor", injectionIsByConstructor());
    rules.put("names say something", namesSaySomething());
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private ArchRule everyPackageIsNullMarked() {
    return NullMarkedPackages.rule();
  }

  private ArchRule everyClassHasItsPlace() {
    return classes()
        .that(not(simpleName("package-info")))
        .should()
        .resideInAnyPackage(root, root + ".domain..", root + ".application..", root + ".adapter..")
        .because("a newcomer finds everything in domain, application or adapter");
  }

  private ArchRule theDomainIsPlainJava() {
    return classes()
        .that(in("domain"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(domainPackages).or(arrayOrPrimitive()))
        .because("rules outlive frameworks");
  }

  private ArchRule theApplicationKnowsNoAdapterAndNoTechnology() {
    return classes()
        .that(in("application"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(domainPackages)
                .or(
                    resideInAnyPackage(
                        "jakarta.enterprise.context..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        root + ".application.."))
                .or(arrayOrPrimitive()))
        .because("dependencies point inward; the outside is reached through ports");
  }

  private ArchRule adaptersDoNotKnowEachOther() {
    return slices()
        .matching(root + ".adapter.(*).(*)..")
        .should()
        .notDependOnEachOther()
        .because("they meet in the application");
  }

  private ArchRule outgoingAdaptersAreNotPublic() {
    return classes()
        .that(in("adapter.out"))
        .and(not(simpleName("package-info")))
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .because("they are known by their ports");
  }

  private ArchRule featuresOfTheDomainAreAcyclic() {
    return slices()
        .matching(root + ".domain.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature can be read without all the others");
  }

  private ArchRule featuresOfTheApplicationAreAcyclic() {
    return slices()
        .matching(root + ".application.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature can be read without all the others");
  }

  private ArchRule timeAndChanceArePassedIntoTheDomainAndTheApplication() {
    return noClasses()
        .that(in("domain").or(in("application")))
        .should()
        .accessTargetWhere(clockOrChance())
        .because("a rule that reads a clock or a random number cannot be tested or replayed");
  }

  private ArchRule transactionsAreOnlyOnApplicationScopedBeans() {
    return classes()
        .that(areOrHaveMethods(TRANSACTIONAL))
        .should()
        .beAnnotatedWith(APPLICATION_SCOPED)
        .because("on a class made by a producer @Transactional does nothing, silently");
  }

  private ArchRule injectionIsByConstructor() {
    return fields()
        .should()
        .notBeAnnotatedWith(INJECT)
        .because("a class says in its constructor what it needs");
  }

  private ArchRule namesSaySomething() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Mapper|Util|Utils|Helper|Manager)$")
        .orShould()
        .haveNameMatching(".*\\.Base[A-Z][^.]*$")
        .because("a name says what a thing is in the domain");
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
