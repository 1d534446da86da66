package io.rapport.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
 *
 * @param written as it stands in the file
 */
public record CsvCell(String written) {

  /** Where there is nothing. */
  public static final CsvCell EMPTY = new CsvCell("");

  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  /** It begins as a formula may, and is none. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  /** What people may have written. */
  public static CsvCell text(String text) {
    return new CsvCell('"' + harmless(text).replace("\"", "\"\"") + '"');
  }

  /** To its last digit; its minus begins no formula. */
  public static CsvCell number(BigDecimal number) {
    return new CsvCell(number.toPlainString());
  }

  /** The whole number. */
  public static CsvCell number(long number) {
    return new CsvCell(Long.toString(number));
  }

  /** True or false. */
  public static CsvCell flag(boolean flag) {
    return new CsvCell(Boolean.toString(flag));
  }

  /** An apostrophe tells a spreadsheet that what follows is text. */
  private static String harmless(String text) {
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    var start = text.stripLeading();
    return begins(text) || begins(start) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
