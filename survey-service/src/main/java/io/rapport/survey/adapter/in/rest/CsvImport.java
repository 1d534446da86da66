package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.adapter.in.rest.CsvImportReportJson.Flaw;
import io.rapport.survey.application.answering.ImportAnswers;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings a table in, some rows at a time: neither memory nor a transaction holds all of them, and
 * what stands already stays when a later row fails.
 */
final class CsvImport {

  private static final int ROWS_AT_ONCE = 500;
  private static final int MOST_ERRORS = 100;

  private final CsvColumns columns;
  private final CsvAnswers answers;
  private final Function<List<Past.Item>, ImportAnswers.Outcome> bringIn;

  private final List<CsvAnswers.Legible> waiting = new ArrayList<>();
  private final List<Flaw> errors = new ArrayList<>();
  private long rows;
  private long accepted;
  private long unchanged;
  private long refused;
  private long errorsLeftOff;
  private boolean complete;

  CsvImport(
      CsvColumns columns,
      CsvAnswers answers,
      Function<List<Past.Item>, ImportAnswers.Outcome> bringIn) {
    this.columns = columns;
    this.answers = answers;
    this.bringIn = bringIn;
  }

  CsvImportReportJson run(CsvTable table, boolean dryRun) {
    try {
      var row = table.next();
      while (row.isPresent()) {
        take(row.get());
        row = table.next();
      }
      complete = true;
    } catch (CsvTable.Broken e) {
      report(new Flaw(e.line(), null, e.reason()));
    }
    flush();
    return new CsvImportReportJson(
        dryRun,
        rows,
        accepted,
        unchanged,
        refused,
        List.copyOf(errors),
        errorsLeftOff,
        columns.ignored(),
        complete);
  }

  private void take(CsvTable.Row row) {
    rows++;
    switch (answers.read(row)) {
      case CsvAnswers.Legible legible -> waiting.add(legible);
      case CsvAnswers.Faulty(var why) -> refuse(why);
    }
    if (waiting.size() == ROWS_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Past.Item> items = waiting.stream().<Past.Item>map(CsvAnswers.Legible::answer).toList();
    switch (bringIn.apply(items)) {
      case ImportAnswers.BroughtIn(var takings) -> {
        for (int index = 0; index < takings.size(); index++) {
          count(waiting.get(index).line(), takings.get(index));
        }
      }
      case ImportAnswers.Refused(var refusal) -> throw Refusals.problem(refusal);
    }
    waiting.clear();
  }

  private void count(long line, Taking<?> taking) {
    switch (taking) {
      case Taking.Taken<?> _ -> accepted++;
      case Taking.Known<?> _ -> unchanged++;
      case Taking.Refused<?>(var refusal) ->
          refuse(refusal.faults().stream().map(fault -> error(line, fault)).toList());
    }
  }

  private void refuse(List<Flaw> why) {
    refused++;
    why.forEach(this::report);
  }

  private void report(Flaw error) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(error);
    } else {
      errorsLeftOff++;
    }
  }

  /** The rules name things as they are in an answer; who looks into a table looks for a column. */
  private Flaw error(long line, Fault fault) {
    var target = fault.field().equals("occurredAt") ? CsvColumns.ANSWERED_AT : fault.field();
    var column = columns.nameOf(target);
    return new Flaw(
        line,
        column.orElse(null),
        column.isPresent() ? fault.reason() : fault.field() + " " + fault.reason());
  }
}
