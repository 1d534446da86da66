package io.rapport.teststack;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The shape of a hexagonal service, as tests: a service extends this with its root package. */
@Tag("architecture")
public abstract class ServiceArchitecture {

  private final String root;
  private final HexagonRules rules;

  protected ServiceArchitecture(String root, String... domainLibraries) {
    this.root = root;
    this.rules = new HexagonRules(root, domainLibraries);
  }

  @TestFactory
  Stream<DynamicTest> the_service_keeps_its_shape() {
    var code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    return rules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(code)));
  }
}
