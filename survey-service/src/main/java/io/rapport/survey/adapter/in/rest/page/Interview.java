package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.adapter.in.rest.TakingCounter;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.linking.AnswerByLink;
import io.rapport.survey.application.linking.AnswerByLink.FilledIn;
import io.rapport.survey.application.linking.NoteClick;
import io.rapport.survey.application.linking.ShowByLink;
import io.rapport.survey.application.linking.Way;
import io.rapport.survey.domain.link.Steps;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks one question after the other, and takes what is answered. */
@ApplicationScoped
class Interview {

  private final ShowByLink showByLink;
  private final AnswerByLink answerByLink;
  private final NoteClick noteClick;
  private final TakingCounter counter;
  private final Pages pages;

  Interview(
      ShowByLink showByLink,
      AnswerByLink answerByLink,
      NoteClick noteClick,
      TakingCounter counter,
      Pages pages) {
    this.showByLink = showByLink;
    this.answerByLink = answerByLink;
    this.noteClick = noteClick;
    this.counter = counter;
    this.pages = pages;
  }

  /** The page that somebody wants to see, or the one on which they were. */
  RestResponse<String> ask(Way.Asked asked, Caller caller) {
    var steps = steps(asked);
    var clicked = clicked(asked, caller, steps);
    if (clicked.isPresent()) {
      return page(asked, caller, steps.first(), clicked, "");
    }
    var question = caller.parameter(Address.AT).map(steps::at).orElseGet(steps::next);
    return page(asked, caller, question, Optional.ofNullable(steps.given().get(question.id())), "");
  }

  /** Takes the answer on a page. */
  RestResponse<String> answer(Way.Asked asked, Caller caller, String body) {
    var steps = steps(asked);
    var question = caller.parameter(Address.AT).map(steps::at).orElseGet(steps::next);
    var form = form(body);
    if (form.isEmpty()) {
      return page(asked, caller, question, Optional.empty(), "invalid");
    }
    var step = new Step(asked, steps, question, form.get());
    return form.get().goesBack() ? back(step, caller) : on(step, caller);
  }

  private RestResponse<String> back(Step step, Caller caller) {
    if (step.problem().isEmpty() && step.saysSomething()) {
      send(step, caller, false);
    }
    var to = step.steps().before(step.question()).orElse(step.question());
    return pages.goOn(address(step.asked(), caller).with(Address.AT, to.id()));
  }

  private RestResponse<String> on(Step step, Caller caller) {
    var problem = step.problem();
    if (problem.isPresent()) {
      return page(step, caller, problem.get());
    }
    var next = step.next();
    if (next.isEmpty() && step.after().given().isEmpty()) {
      return page(step, caller, "nothing");
    }
    return step.answers().isEmpty() && next.isPresent()
        ? goOn(step, caller, next)
        : switch (send(step, caller, next.isEmpty())) {
          case Taking.Taken<Response> _, Taking.Known<Response> _ -> goOn(step, caller, next);
          case Taking.Refused<Response>(Refusal refusal) -> refused(step, caller, refusal);
        };
  }

  private RestResponse<String> goOn(Step step, Caller caller, Optional<Question> next) {
    var address = address(step.asked(), caller);
    return pages.goOn(
        next.map(question -> address.with(Address.AT, question.id())).orElse(address));
  }

  private RestResponse<String> refused(Step step, Caller caller, Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID, OTHER_RESPONSE, UNKNOWN_VERSION -> page(step, caller, "invalid");
      // Meanwhile it was completed or paused: the link itself says what there is to say.
      case RESPONSE_COMPLETED, SURVEY_NOT_LIVE, UNKNOWN_SURVEY, ERASED ->
          pages.goOn(address(step.asked(), caller));
    };
  }

  private Taking<Response> send(Step step, Caller caller, boolean completed) {
    return counter.count(
        "link",
        answerByLink.answer(
            step.asked(),
            new FilledIn(
                step.answers(),
                caller.attributes(step.asked().version().questionnaire()),
                Optional.of(said(step.asked(), caller).language().tag()),
                completed,
                step.form().stamp(),
                caller.saysRobot(),
                step.form().isHiddenFieldFilled())));
  }

  private RestResponse<String> page(Step step, Caller caller, String problem) {
    return page(step.asked(), caller, step.question(), step.answer(), problem);
  }

  private RestResponse<String> page(
      Way.Asked asked, Caller caller, Question question, Optional<Answer> given, String problem) {
    var said = said(asked, caller);
    var steps = steps(asked);
    var shown = showByLink.show(asked, caller.saysRobot());
    var address =
        new Address(shown.token().text(), caller.carried(asked.version().questionnaire()))
            .with(Address.AT, question.id());
    var text = said.question(question);
    var error = problem.isEmpty() ? "" : said.words().get(problem, Problems.value(question));
    var form =
        new Form(
            address.toString(),
            shown.stamp().text(),
            text.text(),
            question.required(),
            steps.isLast(question) ? said.submit() : said.next(),
            steps.before(question).map(_ -> said.back()).orElse(""),
            error);
    var field = Field.of(text, given, asked.visit().response());
    return pages.page(
        problem.isEmpty() ? RestResponse.StatusCode.OK : RestResponse.StatusCode.BAD_REQUEST,
        said,
        address,
        problem.isEmpty() ? text.text() : said.words().get("problem_title", text.text()),
        frame -> Templates.question(frame, form, field));
  }

  /** The score that was clicked on in an e-mail, if it is one of the first question. */
  private Optional<Answer> clicked(Way.Asked asked, Caller caller, Steps steps) {
    var score = caller.score().filter(_ -> steps.first() instanceof ScoreQuestion);
    var valid = score.filter(point -> steps.first().objectionTo(point).isEmpty());
    if (!caller.saysRobot()) {
      valid.ifPresent(point -> noteClick.note(asked, steps.first(), point));
    }
    return valid.map(point -> point);
  }

  private Address address(Way.Asked asked, Caller caller) {
    return new Address(
        showByLink.token(asked).text(), caller.carried(asked.version().questionnaire()));
  }

  private static Said said(Way.Asked asked, Caller caller) {
    return Said.to(caller, asked.visit().link(), asked.version().questionnaire());
  }

  private static Steps steps(Way.Asked asked) {
    return new Steps(
        asked.version().questionnaire(),
        asked.known().map(response -> response.sheet().answers()).orElse(Map.of()));
  }

  private static Optional<PostedForm> form(String body) {
    try {
      return Optional.of(PostedForm.read(body));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
