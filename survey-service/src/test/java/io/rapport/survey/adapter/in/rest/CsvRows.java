package io.rapport.survey.adapter.in.rest;

import java.util.ArrayList;
import java.util.List;

/** Reads a table in which every cell is quoted (RFC 4180). */
final class CsvRows {

  private CsvRows() {}

  static List<List<String>> read(String csv) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var at = 0;
    while (at < csv.length()) {
      var cell = new StringBuilder();
      for (at++; csv.charAt(at) != '"' || csv.startsWith("\"\"", at); at++) {
        cell.append(csv.charAt(at));
        at += csv.charAt(at) == '"' ? 1 : 0;
      }
      row.add(cell.toString());
      var endsRow = csv.charAt(at + 1) != ',';
      at += endsRow ? 3 : 2;
      if (endsRow) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    return rows;
  }
}
