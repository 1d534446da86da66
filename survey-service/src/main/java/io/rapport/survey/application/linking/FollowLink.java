package io.rapport.survey.application.linking;

import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.link.Visit;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.SurveyRules;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Finds where a token leads; who follows it changes nothing yet. */
@ApplicationScoped
@Transactional
public class FollowLink {

  private final TokenDesk tokens;
  private final Surveys surveys;
  private final Responses responses;
  private final NewIds ids;
  private final InstantSource clock;

  FollowLink(
      TokenDesk tokens, Surveys surveys, Responses responses, NewIds ids, InstantSource clock) {
    this.tokens = tokens;
    this.surveys = surveys;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
  }

  public Way follow(String text) {
    return Token.read(text)
        .flatMap(token -> tokens.link(token).map(link -> from(link, token)))
        .orElseGet(Way.Nowhere::new);
  }

  private Way from(Link link, Token token) {
    var terms = link.terms();
    var survey = surveys.find(terms.project(), terms.survey()).orElseThrow();
    if (terms.isExpired(clock.instant())) {
      return new Way.Expired(link, survey);
    }
    return to(survey, visit(link, token));
  }

  private Visit visit(Link link, Token token) {
    return switch (link) {
      case Link.Personal personal -> personal.visit();
      case Link.Open open ->
          open.visit(token.pass().response().orElseGet(() -> new ResponseId(ids.next())));
    };
  }

  private Way to(Survey survey, Visit visit) {
    var known = responses.find(visit.link().terms().project(), visit.response());
    if (known.isPresent() && known.get() instanceof Response.Completed completed) {
      return new Way.Answered(visit, begun(survey, completed), completed);
    }
    if (SurveyRules.IS_LIVE.apply(survey).isPresent()) {
      return new Way.NotAsked(visit.link(), survey);
    }
    var version = known.map(response -> begun(survey, response)).or(survey::newest).orElseThrow();
    return new Way.Asked(visit, version, known);
  }

  private PublishedVersion begun(Survey survey, Response response) {
    return surveys.version(survey.id(), response.origin().occasion().version()).orElseThrow();
  }
}
