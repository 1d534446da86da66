package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Erasures.Line;
import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.erasure.Erasure.Device;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody does who remembers who was forgotten. */
public abstract class ErasuresContract {

  private static final Instant BEFORE = NOON.minusSeconds(60);
  private static final Instant AFTER = NOON.plusMillis(1);

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());

  protected abstract Erasures erasures();

  @Test
  void what_a_user_did_until_then_is_reached_and_nothing_else() {
    keep(List.of("anna"), List.of());

    assertThat(reaches(user("anna"), BEFORE)).isTrue();
    assertThat(reaches(user("anna"), NOON)).isTrue();
    assertThat(reaches(new Respondent(Optional.of("phone"), Optional.of("anna")), NOON)).isTrue();
    assertThat(reaches(user("anna"), AFTER)).isFalse();
    assertThat(reaches(user("berta"), BEFORE)).isFalse();
    assertThat(reaches(device("anna"), BEFORE)).isFalse();
    assertThat(erasures().reach(new ProjectId("another"), user("anna"), BEFORE)).isFalse();
  }

  @Test
  void a_device_is_reached_in_its_times_and_where_no_user_is_named() {
    keep(
        List.of(),
        List.of(
            new Device("phone", Optional.empty(), Optional.empty()),
            new Device("tablet", Optional.of(BEFORE), Optional.of(NOON))));

    assertThat(reaches(device("phone"), Instant.EPOCH)).isTrue();
    assertThat(reaches(device("phone"), AFTER)).isFalse();
    assertThat(reaches(new Respondent(Optional.of("phone"), Optional.of("berta")), BEFORE))
        .isFalse();
    assertThat(reaches(device("tablet"), BEFORE.minusMillis(1))).isFalse();
    assertThat(reaches(device("tablet"), BEFORE)).isTrue();
    assertThat(reaches(device("tablet"), NOON.minusMillis(1))).isTrue();
    assertThat(reaches(device("tablet"), NOON)).isFalse();
  }

  @Test
  void each_is_listed_once_with_all_that_it_found_the_latest_first() {
    var first = keep(List.of("anna"), List.of());
    erasures().keep(new Erasure.Done(first, NOON.plusSeconds(9), 0, 5));
    var later = new Erasure(project, UUID.randomUUID(), AFTER, "ada", List.of("otto"), List.of());
    erasures().keep(new Erasure.Done(later, AFTER, 7, 0));

    assertThat(erasures().of(project, 10))
        .containsExactly(
            new Line(later.id(), AFTER, "ada", AFTER, 7, 0),
            new Line(first.id(), NOON, "ada", NOON, 1, 7));
    assertThat(erasures().of(project, 1)).hasSize(1);
    assertThat(erasures().of(new ProjectId("another"), 10)).isEmpty();
  }

  private Erasure keep(List<String> users, List<Device> devices) {
    var erasure = new Erasure(project, UUID.randomUUID(), NOON, "ada", users, devices);
    erasures().keep(new Erasure.Done(erasure, NOON, 1, 2));
    return erasure;
  }

  private boolean reaches(Respondent respondent, Instant when) {
    return erasures().reach(project, respondent, when);
  }

  private static Respondent user(String id) {
    return new Respondent(Optional.empty(), Optional.of(id));
  }

  private static Respondent device(String id) {
    return new Respondent(Optional.of(id), Optional.empty());
  }
}
