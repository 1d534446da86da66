package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.LinksContract;
import io.rapport.survey.application.port.Surveys;

class InMemoryLinksTest extends LinksContract {

  private final Surveys surveys = new InMemorySurveys();
  private final Links links = new InMemoryLinks();

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Links links() {
    return links;
  }
}
