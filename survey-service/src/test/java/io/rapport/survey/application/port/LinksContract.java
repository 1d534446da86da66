package io.rapport.survey.application.port;

import static io.rapport.survey.domain.link.LinkExamples.open;
import static io.rapport.survey.domain.link.LinkExamples.personal;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Links.Batch;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of links does. */
public abstract class LinksContract {

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private final Survey.Draft survey = draft(project);
  private final UUID batch = UUID.randomUUID();

  protected abstract Surveys surveys();

  protected abstract Links links();

  @BeforeEach
  void a_survey() {
    surveys().add(survey);
  }

  @Test
  void links_are_found_as_they_were_added_and_in_their_order() {
    // Given
    var anna = personal(project, survey.id(), "anna");
    var bert = personal(project, survey.id(), "bert");

    // When
    links().add(batch, List.of(bert, anna));

    // Then
    assertThat(links().find(anna.id())).contains(anna);
    assertThat(links().of(batch)).containsExactly(bert, anna);
    assertThat(links().of(UUID.randomUUID())).isEmpty();
    assertThat(links().find(new LinkId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void a_survey_has_one_open_link() {
    // Given
    var first = links().open(open(project, survey.id()));

    // When
    var second = links().open(open(project, survey.id()));

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(links().find(first.id())).contains(first);
  }

  @Test
  void a_survey_lists_its_links_newest_first_and_part_by_part() {
    // Given
    var one = personal(project, survey.id(), new UUID(0x0190_0000_0000_7000L, 1), "anna");
    var two = personal(project, survey.id(), new UUID(0x0190_0000_0000_7001L, 1), "bert");
    var three = personal(project, survey.id(), new UUID(0x0190_0000_0000_7002L, 1), "cleo");
    links().add(batch, List.of(one, two, three));

    // Then
    assertThat(links().page(survey.id(), Optional.empty(), 2)).containsExactly(three, two);
    assertThat(links().page(survey.id(), Optional.of(two.id()), 2)).containsExactly(one);
  }

  @Test
  void the_first_claim_of_a_key_stands_in_its_project() {
    // Given
    var first = new Batch("abc", UUID.randomUUID());
    var second = new Batch("def", UUID.randomUUID());

    // Then
    assertThat(links().claim(project, "k", first)).isEqualTo(first);
    assertThat(links().claim(project, "k", second)).isEqualTo(first);
    assertThat(links().claim(project, "K", second)).isEqualTo(second);
    assertThat(links().claim(new ProjectId(UUID.randomUUID().toString()), "k", second))
        .isEqualTo(second);
  }
}
