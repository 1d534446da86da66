package io.rapport.survey.adapter.in.rest;

/** Text as a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
final class CsvCell {

  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private CsvCell() {}

  static String of(String text) {
    return '"' + harmless(text).replace("\"", "\"\"") + '"';
  }

  /** An apostrophe tells a spreadsheet that what follows is text. */
  private static String harmless(String text) {
    var start = text.stripLeading();
    return begins(text) || begins(start) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
