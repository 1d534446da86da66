package io.rapport.survey.application.port;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.result.GroupTally;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Meetings;
import io.rapport.survey.domain.result.Said;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Tally;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody does who counts answers. */
public abstract class ResultsContract {

  private static final Instant END = NOON.plusSeconds(200);
  private static final List<Instant> BORDERS = List.of(NOON, NOON.plusSeconds(100), END);
  private static final List<String> ORDER = List.of("score", "why");

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private final Survey.Draft draft = draft(project);

  protected abstract Surveys surveys();

  protected abstract Responses responses();

  protected abstract Encounters encounters();

  protected abstract Results results();

  @BeforeEach
  void a_published_survey() {
    surveys().add(draft);
    surveys().save(draft.publish(NOON));
  }

  @Test
  void what_answers_say_is_counted_stretch_by_stretch() {
    // Given
    kept(person().score(9).why("Quick").partial(), 0);
    kept(person().score(9).partial(), 99);
    kept(person().score(3).partial(), 100);
    kept(person().score(9).partial(), 200);
    kept(person().score(9).partial(), -1);

    // Then
    assertThat(tally(Selection.ALL).said())
        .containsExactlyInAnyOrder(
            new Said(new Mark("score", "9"), 1, 0, 2),
            new Said(new Mark("why", Mark.ANSWERED), 1, 0, 1),
            new Said(new Mark("score", "3"), 1, 1, 1));
    assertThat(tally(Selection.ALL).started()).isEqualTo(3);
  }

  @Test
  void those_who_stopped_are_counted_by_their_last_question() {
    // Given
    kept(person().score(9).partial(), 0);
    kept(person().why("first").score(9).partial(), 0);
    kept(person().score(9).why("x").completed(), 0);

    // Then
    var tally = tally(Selection.ALL);
    assertThat(tally.stopped()).isEqualTo(Map.of("score", 1L, "why", 1L));
    assertThat(tally.completed()).isEqualTo(1);
  }

  @Test
  void the_time_to_complete_is_of_those_who_came_in_parts() {
    // Given
    inParts(10);
    inParts(20);
    inParts(60);
    kept(person().score(9).completed(), 0);

    // Then
    var tally = tally(Selection.ALL);
    assertThat(tally.medianSeconds()).contains(20.0);
    assertThat(tally.timed()).isEqualTo(3);
  }

  @Test
  void nothing_is_counted_where_nothing_is() {
    assertThat(tally(Selection.ALL))
        .isEqualTo(new Tally(List.of(), 0, 0, Map.of(), Optional.empty(), 0));
    assertThat(results().groups(draft.id(), all(), new Grouping.ByChannel(), 9)).isEmpty();
    assertThat(results().meetings(draft.id(), all())).isEqualTo(new Meetings(0, 0));
  }

  @Test
  void only_what_is_selected_is_counted() {
    // Given
    kept(
        person().score(9).why("Schöne 100% Lieferung_x").attribute("tp", text("web")).partial(), 0);
    kept(person().score(2).why("slow").attribute("tp", text("app")).completed(), 0);

    // Then
    assertThat(scores(with(Map.of("tp", "web"), List.of(), List.of(), Optional.empty())))
        .containsExactly("9");
    assertThat(scores(with(Map.of(), List.of("schöne", "100% l"), List.of(), Optional.empty())))
        .containsExactly("9");
    assertThat(scores(with(Map.of(), List.of("100_"), List.of(), Optional.empty()))).isEmpty();
    assertThat(scores(with(Map.of(), List.of(), List.of(new Mark("score", "2")), Optional.empty())))
        .containsExactly("2");
    assertThat(scores(with(Map.of(), List.of(), List.of(), Optional.of(true))))
        .containsExactly("2");
    assertThat(scores(with(Map.of("tp", "x"), List.of(), List.of(), Optional.empty()))).isEmpty();
  }

  @Test
  void machines_do_not_count() {
    // Given
    kept(person().score(9).partial(), 0);
    kept(person().score(1).by(MachineSign.TRAP).completed(), 0);

    // Then
    assertThat(scores(Selection.ALL)).containsExactly("9");
    assertThat(tally(Selection.ALL).completed()).isZero();
    assertThat(results().groups(draft.id(), all(), new Grouping.ByChannel(), 9))
        .extracting(GroupTally::started)
        .containsExactly(1L);
  }

  @Test
  void groups_come_largest_first_and_no_more_than_asked_for() {
    // Given
    kept(person().score(9).attribute("tp", text("web")).partial(), 0);
    kept(person().score(8).attribute("tp", text("web")).partial(), 0);
    kept(person().score(1).attribute("tp", text("app")).partial(), 0);
    kept(person().score(1).attribute("tp", text("app")).partial(), 0);
    kept(person().score(1).attribute("tp", text("app")).partial(), 0);
    kept(person().score(5).partial(), 0);

    // When
    var groups = results().groups(draft.id(), all(), new Grouping.ByAttribute("tp"), 2);

    // Then
    assertThat(groups).extracting(GroupTally::key).containsExactly(of("app"), of("web"));
    assertThat(groups).extracting(GroupTally::started).containsExactly(3L, 2L);
    assertThat(groups.getFirst().said()).containsExactly(new Said(new Mark("score", "1"), 1, 0, 3));
    assertThat(results().groups(draft.id(), all(), new Grouping.ByAttribute("tp"), 9))
        .extracting(GroupTally::key)
        .containsExactly(of("app"), of("web"), Optional.empty());
  }

  @Test
  void answers_are_grouped_by_all_that_they_have() {
    // Given
    kept(person().score(9).partial(), 0);

    // Then
    assertThat(key(new Grouping.ByVersion())).contains("1");
    assertThat(key(new Grouping.ByChannel())).contains("widget");
    assertThat(key(new Grouping.ByLanguage())).contains("de");
    assertThat(key(new Grouping.ByAnswer("score"))).contains("9");
    assertThat(key(new Grouping.ByAnswer("why"))).isEmpty();
  }

  @Test
  void showings_and_dismissals_are_counted() {
    // Given
    met(Encounter.Kind.SHOWN, Channel.WIDGET, 0);
    met(Encounter.Kind.SHOWN, Channel.WIDGET, 199);
    met(Encounter.Kind.SHOWN, Channel.WIDGET, 200);
    met(Encounter.Kind.DISMISSED, Channel.WIDGET, 0);
    met(Encounter.Kind.SHOWN, Channel.EMAIL, 0);

    // Then
    assertThat(results().meetings(draft.id(), all())).isEqualTo(new Meetings(3, 1));
    var email =
        new Selection(
                Selection.Whose.ANYBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.of(1),
                Optional.of(Channel.EMAIL),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty())
            .between(NOON, END);
    assertThat(results().meetings(draft.id(), email)).isEqualTo(new Meetings(1, 0));
  }

  private Optional<String> key(Grouping by) {
    return results().groups(draft.id(), all(), by, 9).getFirst().key();
  }

  private List<String> scores(Selection selection) {
    return tally(selection).said().stream()
        .map(Said::mark)
        .filter(mark -> mark.question().equals("score"))
        .map(Mark::value)
        .toList();
  }

  private Tally tally(Selection selection) {
    return results().tally(draft.id(), selection, BORDERS, ORDER);
  }

  private static Selection all() {
    return Selection.ALL.between(NOON, END);
  }

  private static Selection with(
      Map<String, String> attributes,
      List<String> words,
      List<Mark> saying,
      Optional<Boolean> completed) {
    return new Selection(
        Selection.Whose.ANYBODY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        attributes,
        words,
        saying,
        completed);
  }

  private static Optional<String> of(String key) {
    return Optional.of(key);
  }

  private static Attribute text(String text) {
    return new Attribute.Text(text);
  }

  private ResponseExamples.Draft person() {
    return anna(project, draft.id()).under(new ResponseId(UUID.randomUUID()));
  }

  private void inParts(int seconds) {
    var first = person().score(9).partial();
    kept(first, 0);
    var open = (Response.Open) Response.begin(first, NOON, NOON);
    var end = NOON.plusSeconds(seconds);
    responses().keep(open.take(person().under(first.response()).why("x").completed(), end, end));
  }

  private void kept(Submission submission, int second) {
    var when = NOON.plusSeconds(second);
    assertThat(responses().keep(Response.begin(submission, when, when))).isTrue();
  }

  private void met(Encounter.Kind kind, Channel channel, int second) {
    var when = NOON.plusSeconds(second);
    encounters()
        .keep(
            new Encounter(
                kind,
                UUID.randomUUID(),
                new Occasion(project, draft.id(), 1, channel),
                ResponseExamples.ANNA,
                when,
                when));
  }
}
