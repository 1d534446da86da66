package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.FieldError;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.domain.response.Refusal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an import. */
@Schema(name = "ImportReport")
record ImportReportJson(
    @Schema(description = "How many items are new or add something") long accepted,
    @Schema(description = "How many items were there already") long unchanged,
    List<RefusedItem> refused) {

  /** An item that was not brought in, and why. */
  record RefusedItem(
      @Schema(description = "Its place in the request, from 0") int item,
      String id,
      List<FieldError> errors) {}

  static ImportReportJson of(List<Past.Item> items, List<Taking<?>> takings) {
    return of(takings, index -> items.get(index).id().toString());
  }

  static ImportReportJson of(List<Taking<?>> takings, IntFunction<String> id) {
    return new ImportReportJson(
        takings.stream().filter(Taking.Taken.class::isInstance).count(),
        takings.stream().filter(Taking.Known.class::isInstance).count(),
        IntStream.range(0, takings.size())
            .boxed()
            .<RefusedItem>mapMulti(
                (index, refused) -> {
                  if (takings.get(index) instanceof Taking.Refused<?>(Refusal refusal)) {
                    refused.accept(
                        new RefusedItem(index, id.apply(index), Refusals.errors(refusal.faults())));
                  }
                })
            .toList());
  }
}
