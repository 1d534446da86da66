package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.RecordPageJson.RecordJson;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.tables.CsvCell;
import io.rapport.tables.CsvLines;
import io.rapport.tables.CsvLines.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Records as a table of one shape for every KPI: a column for each field that any kind of them has.
 */
final class RecordTable {

  private static final CsvLines<RecordJson> LINES = new CsvLines<>(columns());

  private static final String KIND_ENDS = "Json";

  private RecordTable() {}

  /** Writes them into the file, as they are told. */
  static Path write(Path file, Room room, Consumer<Consumer<KpiRecord>> telling) {
    try (var lines = new BoundedLines(file, room, LINES.head())) {
      telling.accept(record -> lines.add(LINES.row(RecordJson.from(record))));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Column<RecordJson>> columns() {
    var fields = new LinkedHashMap<String, Map<Class<?>, RecordComponent>>();
    for (var kind : RecordJson.class.getPermittedSubclasses()) {
      for (var field : kind.getRecordComponents()) {
        fields.computeIfAbsent(field.getName(), _ -> new LinkedHashMap<>()).put(kind, field);
      }
    }
    return Stream.concat(
            Stream.of(new Column<RecordJson>("record", record -> CsvCell.text(kind(record)))),
            fields.entrySet().stream().map(field -> column(field.getKey(), field.getValue())))
        .toList();
  }

  private static Column<RecordJson> column(String name, Map<Class<?>, RecordComponent> fields) {
    return new Column<>(
        name,
        record -> {
          var field = fields.get(record.getClass());
          return field == null ? CsvCell.EMPTY : value(field, record);
        });
  }

  private static CsvCell value(RecordComponent field, RecordJson record) {
    try {
      return Cells.any(field.getAccessor().invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A field of a record cannot be read: " + field, e);
    }
  }

  private static String kind(RecordJson record) {
    var name = record.getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0))
        + name.substring(1, name.length() - KIND_ENDS.length());
  }
}
