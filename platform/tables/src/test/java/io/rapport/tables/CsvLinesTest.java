package io.rapport.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  private static final CsvLines<Integer> SQUARES =
      new CsvLines<>(
          List.of(
              new CsvLines.Column<>("=number", CsvCell::number),
              new CsvLines.Column<>("even", number -> CsvCell.flag(number % 2 == 0)),
              new CsvLines.Column<>("nothing", _ -> CsvCell.EMPTY)));

  @Test
  void lines_end_as_rfc_4180_has_it() {
    assertThat(SQUARES.head()).isEqualTo("\"'=number\",\"even\",\"nothing\"\r\n");
    assertThat(SQUARES.row(-3)).isEqualTo("-3,false,\r\n");
  }
}
