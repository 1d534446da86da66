package io.rapport.teststack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HexagonRulesTest {

  private static final String CROOKED = "io.rapport.teststack.crooked";
  private static final JavaClasses CODE = new ClassFileImporter().importPackages(CROOKED);

  @TestFactory
  Stream<DynamicTest> each_rule_is_red_on_a_crooked_service() {
    return new HexagonRules(CROOKED)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThatThrownBy(() -> rule.getValue().check(CODE))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("because")));
  }
}
