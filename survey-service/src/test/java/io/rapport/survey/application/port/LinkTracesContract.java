package io.rapport.survey.application.port;

import static io.rapport.survey.domain.link.LinkExamples.personal;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.Scan;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of links' traces does. */
public abstract class LinkTracesContract {

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private Link.Personal link;

  protected abstract Surveys surveys();

  protected abstract Links links();

  protected abstract LinkTraces traces();

  @BeforeEach
  void a_link() {
    var survey = draft(project);
    surveys().add(survey);
    link = personal(project, survey.id(), "anna");
    links().add(UUID.randomUUID(), List.of(link));
  }

  @Test
  void clicks_are_kept_in_their_order() {
    // Given
    var first = click(3);
    var second = click(9);

    // When
    traces().clicked(first);
    traces().clicked(second);

    // Then
    assertThat(traces().clicks(link.id())).containsExactly(first, second);
  }

  @Test
  void a_link_keeps_so_many_clicks_and_no_more() {
    // When
    IntStream.range(0, Click.MOST + 5).forEach(score -> traces().clicked(click(score)));

    // Then
    assertThat(traces().clicks(link.id()))
        .hasSize(Click.MOST)
        .last()
        .isEqualTo(click(Click.MOST - 1));
  }

  @Test
  void the_latest_scan_is_remembered() {
    // Given
    var early = new Scan(MachineSign.HEAD_REQUEST, NOON);
    var late = new Scan(MachineSign.TRAP, NOON.plusSeconds(1));

    // Then
    assertThat(traces().latestScan(link.id())).isEmpty();
    traces().scanned(link.id(), late);
    traces().scanned(link.id(), early);
    assertThat(traces().latestScan(link.id())).contains(late);
    traces().scanned(link.id(), new Scan(MachineSign.TRAP, NOON));
    assertThat(traces().latestScan(link.id())).contains(late);
  }

  private Click click(int score) {
    return new Click(link.id(), "score", score, NOON.plusSeconds(score));
  }
}
