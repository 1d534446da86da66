package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a table, or would come. */
@Schema(name = "CsvImportReport")
record CsvImportReportJson(
    boolean dryRun,
    @Schema(description = "How many rows were read") long rows,
    @Schema(description = "How many of them are new answers") long accepted,
    @Schema(description = "How many were there already") long unchanged,
    @Schema(description = "How many were not brought in") long refused,
    @Schema(description = "Why not, line by line; the first hundred reasons") List<Flaw> errors,
    @Schema(description = "How many reasons are left off") long errorsLeftOff,
    @Schema(description = "Columns that nobody asked for") List<String> ignoredColumns,
    @Schema(description = "Whether the table was read to its end") boolean complete) {

  /** What is wrong where. */
  @Schema(name = "CsvImportError")
  record Flaw(
      @Schema(description = "Where the row begins in the file, from 1") long line,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String column,
      String reason) {}
}
