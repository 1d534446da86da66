package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.LinksContract;
import io.rapport.survey.application.port.Surveys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLinksTest extends LinksContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Override
  protected Links links() {
    return new PostgresLinks(DATABASE.sql());
  }
}
