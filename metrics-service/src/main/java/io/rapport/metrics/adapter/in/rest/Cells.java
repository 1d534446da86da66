package io.rapport.metrics.adapter.in.rest;

import io.rapport.tables.CsvCell;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Writes values into cells as the JSON of the API writes them. */
final class Cells {

  private Cells() {}

  static CsvCell time(ZonedDateTime time) {
    return CsvCell.text(Texts.time(time));
  }

  static CsvCell decimal(double number) {
    return Double.isFinite(number) ? CsvCell.number(BigDecimal.valueOf(number)) : CsvCell.EMPTY;
  }

  static CsvCell any(@Nullable Object value) {
    return switch (value) {
      case null -> CsvCell.EMPTY;
      case Boolean flag -> CsvCell.flag(flag);
      case Double number -> decimal(number);
      case BigDecimal number -> CsvCell.number(number);
      case Number number -> CsvCell.number(number.longValue());
      default -> CsvCell.text(value.toString());
    };
  }
}
