package io.rapport.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {

  private static final Instant RUN = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir Path home;

  @Test
  void counts_every_module_and_names_what_did_not_pass() throws IOException {
    // Given
    report(
        "a/target/surefire-reports/TEST-x.ATest.xml",
        """
        <testsuite tests="3">
          <testcase classname="x.ATest" name="works"><system-out>noise</system-out></testcase>
          <testcase classname="x.ATest" name="breaks">
            <failure message="expected 1&#10;but was 2">trace</failure><system-out/>
          </testcase>
          <testcase classname="x.ATest" name="explodes"><error>trace</error></testcase>
        </testsuite>
        """,
        RUN);
    report(
        "e2e/target/failsafe-reports/TEST-x.BrowserIT.xml",
        """
        <testsuite tests="1">
          <testcase classname="x.BrowserIT" name="sees"><skipped message="There is no browser"/></testcase>
        </testsuite>
        """,
        RUN.plusSeconds(1));

    // When
    String summary = TestSummary.of(home, RUN);

    // Then
    assertThat(summary)
        .isEqualTo(
            """
            Failed:
              ATest.breaks: expected 1
              ATest.explodes
            Skipped:
              BrowserIT.sees: There is no browser
            1 passed, 2 failed, 1 skipped""");
  }

  @Test
  void reports_of_an_earlier_run_do_not_count() throws IOException {
    report(
        "a/target/surefire-reports/TEST-x.Gone.xml",
        "<testsuite><testcase classname='x.Gone' name='was'/></testsuite>",
        RUN.minusSeconds(1));

    assertThat(TestSummary.of(home, RUN)).isEqualTo("0 passed, 0 failed, 0 skipped");
  }

  @Test
  void a_report_that_breaks_off_is_a_failure() throws IOException {
    report(
        "a/target/surefire-reports/TEST-x.Killed.xml", "<testsuite><testcase classname='x.K'", RUN);

    assertThat(TestSummary.of(home, RUN))
        .contains("cannot be read")
        .endsWith("0 passed, 1 failed, 0 skipped");
  }

  private void report(String name, String content, Instant written) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
