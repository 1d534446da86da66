package io.rapport.survey.application.linking;

import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Notes that somebody clicked on a score in an e-mail, which answers nothing yet. */
@ApplicationScoped
@Transactional
public class NoteClick {

  private final LinkTraces traces;
  private final InstantSource clock;

  NoteClick(LinkTraces traces, InstantSource clock) {
    this.traces = traces;
    this.clock = clock;
  }

  public void note(Way.Asked asked, Question question, Answer.Score score) {
    switch (asked.visit().link()) {
      case Link.Personal link ->
          traces.clicked(new Click(link.id(), question.id(), score.value(), clock.instant()));
      // Who clicked is not known, so the click would say nothing.
      case Link.Open _ -> {}
    }
  }
}
