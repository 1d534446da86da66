package io.rapport.survey.adapter.in.rest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.rapport.problems.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** A table as it comes in, row by row, within limits. */
final class CsvTable {

  static final int MOST_COLUMNS = 500;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 1_000_000;

  private final CloseableIterator<CsvRecord> rows;
  private final List<String> head;
  private long line;

  private CsvTable(CloseableIterator<CsvRecord> rows) throws Broken {
    this.rows = rows;
    this.head =
        next()
            .map(Row::cells)
            .orElseThrow(
                () -> ProblemException.invalid("body", "must begin with a line of column names"))
            .stream()
            .map(String::strip)
            .toList();
  }

  static CsvTable open(InputStream body, CsvImportParameters parameters)
      throws IOException, Broken {
    var text =
        new BufferedReader(CsvEncoding.decode(body, CsvEncoding.read(parameters.encoding())));
    var named = CsvSeparator.read(parameters.separator());
    char separator = named.isPresent() ? named.get() : guess(text);
    return new CsvTable(
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                text)
            .iterator());
  }

  List<String> head() {
    return head;
  }

  /** The next row; empty at the end. */
  Optional<Row> next() throws Broken {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      var row = rows.next();
      line = row.getStartingLineNumber();
      return Optional.of(new Row(line, row.getFields()));
    } catch (CsvParseException e) {
      throw new Broken(line + 1, reason(e));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new Broken(line + 1, "is not in the encoding of the file");
      }
      throw e;
    }
  }

  private static char guess(BufferedReader text) throws IOException, Broken {
    try {
      return CsvSeparator.guess(text);
    } catch (CharacterCodingException e) {
      throw new Broken(1, "is not in the encoding of the file");
    }
  }

  private static String reason(CsvParseException e) {
    var cause = e.getCause();
    return "is no row of a table: " + (cause == null ? e : cause).getMessage();
  }

  /**
   * One row.
   *
   * @param line where it begins in the file, from 1
   */
  record Row(long line, List<String> cells) {}

  /** Nothing can be read from this line on, or from one that follows soon. */
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String reason;

    Broken(long line, String reason) {
      super(line + ": " + reason);
      this.line = line;
      this.reason = reason;
    }

    long line() {
      return line;
    }

    String reason() {
      return reason;
    }
  }
}
