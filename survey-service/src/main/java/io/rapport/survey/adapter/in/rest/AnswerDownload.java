package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.SurveyId;
import io.rapport.tables.CsvLines;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Optional;

/** All answers to a survey, page by page, so that neither memory nor a transaction holds them. */
record AnswerDownload(
    Responses responses, SurveyId survey, Selection selection, CsvLines<Response> table)
    implements StreamingOutput {

  private static final int PAGE = 500;

  @Override
  public void write(OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(table.head());
    var page = responses.page(survey, selection, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (Response response : page) {
        writer.write(table.row(response));
      }
      page = responses.page(survey, selection, Optional.of(Position.of(page.getLast())), PAGE);
    }
    writer.flush();
  }
}
