package io.rapport.survey.application.linking;

import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.question.ScoreQuestion;
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

  public void note(Way.Asked asked, ScoreQuestion question, int score) {
    switch (asked.visit().link()) {
      case Link.Personal link ->
          traces.clicked(new Click(link.id(), question.id(), score, clock.instant()));
      // Who clicked is not known, so the click would say nothing.
      case Link.Open _ -> {}
    }
  }
}
