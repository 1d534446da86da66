package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.application.port.LinkTracesContract;
import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.Surveys;

class InMemoryLinkTracesTest extends LinkTracesContract {

  private final Surveys surveys = new InMemorySurveys();
  private final Links links = new InMemoryLinks();
  private final LinkTraces traces = new InMemoryLinkTraces();

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Links links() {
    return links;
  }

  @Override
  protected LinkTraces traces() {
    return traces;
  }
}
