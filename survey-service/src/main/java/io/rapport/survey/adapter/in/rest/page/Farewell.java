package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.application.linking.Way;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What those read who are not asked anything, any more or yet. */
@ApplicationScoped
class Farewell {

  private final Pages pages;

  Farewell(Pages pages) {
    this.pages = pages;
  }

  RestResponse<String> thanks(Way.Answered answered, Caller caller) {
    return page(
        RestResponse.StatusCode.OK,
        answered.visit().link(),
        answered.version().questionnaire(),
        caller,
        said -> new Message(said.thanks(), ""));
  }

  RestResponse<String> answeredBefore(Way.Answered answered, Caller caller) {
    return page(
        RestResponse.StatusCode.CONFLICT,
        answered.visit().link(),
        answered.version().questionnaire(),
        caller,
        said -> new Message(said.thanks(), said.words().get("answered")));
  }

  RestResponse<String> of(Way.Dead way, Caller caller) {
    return switch (way) {
      case Way.Nowhere _ ->
          pages.plain(RestResponse.StatusCode.NOT_FOUND, caller.accepts(), "unknown");
      case Way.Expired(Link link, Survey survey) ->
          page(RestResponse.StatusCode.GONE, link, survey, caller, "expired");
      case Way.NotAsked(Link link, Survey.Closed closed) ->
          page(RestResponse.StatusCode.GONE, link, closed, caller, "closed");
      case Way.NotAsked(Link link, Survey.Paused paused) ->
          page(RestResponse.StatusCode.CONFLICT, link, paused, caller, "paused");
      // Nothing of a draft is for anybody's eyes yet.
      case Way.NotAsked(Link link, Survey _) ->
          pages.plain(
              RestResponse.StatusCode.NOT_FOUND, caller.wishes(link.terms().language()), "draft");
    };
  }

  private RestResponse<String> page(
      int status, Link link, Survey survey, Caller caller, String what) {
    return survey
        .newest()
        .map(
            version ->
                page(
                    status,
                    link,
                    version.questionnaire(),
                    caller,
                    said -> new Message(said.words().get(what + "_title"), said.words().get(what))))
        .orElseGet(() -> pages.plain(status, caller.wishes(link.terms().language()), what));
  }

  private RestResponse<String> page(
      int status,
      Link link,
      Questionnaire questionnaire,
      Caller caller,
      Function<Said, Message> message) {
    var said = Said.to(caller, link, questionnaire);
    var read = message.apply(said);
    return pages.page(
        status,
        said,
        new Address(caller.token(), caller.carried(questionnaire)),
        read.heading(),
        frame -> Templates.message(frame, read));
  }
}
