package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.metrics.domain.receipt.ReceiptReport;
import io.rapport.metrics.domain.receipt.Receipts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the events of a period. */
record ReceiptsJson(
    LocalDate from,
    LocalDate to,
    String timeZone,
    String interval,
    @Schema(
            description =
                "Whatever was acknowledged before this moment is counted here. It moves on while nothing comes, and stands"
                    + " still while the log cannot be read. Null until the log was read to its end once after a start.")
        @Nullable Instant asOf,
    @Schema(
            description =
                "Before this moment no receipts were kept, so a period that begins before it is incomplete. Null when"
                    + " there never was such a time.")
        @Nullable Instant since,
    SumsJson total,
    List<PointJson> series,
    List<KeyJson> keys) {

  static ReceiptsJson from(ReceiptQuestions.Receipts question, ReceiptReport report) {
    return new ReceiptsJson(
        question.period().from(),
        question.period().to(),
        question.period().zone().getId(),
        Texts.name(question.interval()),
        report.asOf().orElse(null),
        report.since().orElse(null),
        SumsJson.from(report.total()),
        report.series().stream().map(PointJson::from).toList(),
        report.keys().entrySet().stream()
            .map(key -> new KeyJson(key.getKey(), SumsJson.from(key.getValue())))
            .toList());
  }

  /** The sums: received is counted by itself and is stored + duplicate + bot + refused. */
  @Schema(
      description =
          "received is counted when an event is read from the log, the others when it is known what became of it:"
              + " received = stored + duplicate + bot + refused. replayed and notDedupable say of how many received"
              + " events it is known besides.")
  record SumsJson(
      long received,
      long stored,
      long duplicate,
      long bot,
      long refused,
      SortedMap<String, Long> refusedByReason,
      long replayed,
      long notDedupable) {

    static SumsJson from(Receipts receipts) {
      return new SumsJson(
          receipts.received(),
          receipts.stored(),
          receipts.duplicate(),
          receipts.bot(),
          receipts.allRefused(),
          new TreeMap<>(receipts.refused()),
          receipts.replayed(),
          receipts.notDedupable());
    }
  }

  /** One bucket of time. */
  record PointJson(String start, @JsonUnwrapped SumsJson sums) {

    static PointJson from(ReceiptReport.Point point) {
      return new PointJson(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(point.span().start()),
          SumsJson.from(point.receipts()));
    }
  }

  /** One write key, by its id. */
  record KeyJson(String key, @JsonUnwrapped SumsJson sums) {}
}
