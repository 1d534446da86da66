package io.rapport.survey.application.asking;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.loyaltyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.survey.adapter.out.memory.InMemoryLiveSurveys;
import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.Claims;
import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.asking.Moment;
import io.rapport.survey.domain.asking.Policy;
import io.rapport.survey.domain.asking.Signals;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Properties;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two replicas, which share nothing but PostgreSQL, are asked at the same moments. */
@QuarkusTest
class ReplicasTest {

  private static final Moment HERE =
      new Moment(
          new Happening.PageView(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Properties.NONE,
          new Signals(false, false, false));

  private final Decide first;
  private final AskedPersons persons;
  private final Surveys surveys;
  private final Claims claims;
  private final NewIds ids;
  private final InstantSource clock;
  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private List<Decide> replicas = List.of();

  ReplicasTest(
      Decide first,
      AskedPersons persons,
      Surveys surveys,
      Claims claims,
      NewIds ids,
      InstantSource clock) {
    this.first = first;
    this.persons = persons;
    this.surveys = surveys;
    this.claims = claims;
    this.ids = ids;
    this.clock = clock;
  }

  @BeforeEach
  void two_replicas() {
    replicas = List.of(first, another());
  }

  @RepeatedTest(5)
  void tabs_and_devices_at_two_replicas_are_shown_one_survey() throws InterruptedException {
    // Given
    live(Optional.empty());
    live(Optional.empty());

    // When
    var shows =
        atOnce(
            20,
            n ->
                new Respondent(
                    n % 3 == 0 ? Optional.empty() : Optional.of("device-" + n % 3),
                    Optional.of("anna")));

    // Then
    assertThat(shows).hasSize(1);
  }

  @RepeatedTest(5)
  void a_quota_is_one_for_both_replicas() throws InterruptedException {
    // Given
    live(Optional.of(7));

    // When
    var shows = atOnce(40, n -> new Respondent(Optional.of("person-" + n), Optional.empty()));

    // Then
    assertThat(shows).hasSize(7);
  }

  private List<Decide.Show> atOnce(int requests, java.util.function.IntFunction<Respondent> names)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(requests)) {
      var calls =
          IntStream.range(0, requests)
              .mapToObj(
                  n ->
                      (Callable<Decide.Outcome>)
                          () ->
                              replicas
                                  .get(n % 2)
                                  .decide(new Question(project, names.apply(n), HERE)))
              .toList();
      var shows = new ArrayList<Decide.Show>();
      for (var answer : threads.invokeAll(calls)) {
        if (answer.resultNow() instanceof Decide.Show show) {
          shows.add(show);
        }
      }
      return shows;
    }
  }

  private SurveyId live(Optional<Integer> quota) {
    var id = new SurveyId(UUID.randomUUID());
    var draft = new Survey.Draft(SurveyHeader.first(id, project, NOON), loyaltyOf(quota));
    surveys.add(draft);
    surveys.save(draft.publish(NOON));
    return id;
  }

  /** It remembers nothing of what the first one knows. */
  private Decide another() {
    Policies policies = _ -> Policy.DEFAULT;
    var desk = new AskingDesk(persons, new InMemoryLiveSurveys(surveys), policies);
    var inTransaction =
        new ClaimShow(desk, claims, policies, ids) {
          @Override
          Optional<Show> claim(Question question, AskedPersons.View seen, Instant now) {
            return QuarkusTransaction.requiringNew().call(() -> super.claim(question, seen, now));
          }
        };
    return new Decide(desk, inTransaction, persons, clock);
  }
}
