package io.rapport.survey.application.linking;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.adapter.out.memory.InMemoryLinkTraces;
import io.rapport.survey.adapter.out.memory.InMemoryLinks;
import io.rapport.survey.adapter.out.memory.InMemoryResponses;
import io.rapport.survey.adapter.out.memory.InMemorySeals;
import io.rapport.survey.adapter.out.memory.InMemorySurveyFacts;
import io.rapport.survey.adapter.out.memory.InMemorySurveyFacts.Fact;
import io.rapport.survey.adapter.out.memory.InMemorySurveys;
import io.rapport.survey.application.answering.AnsweringInMemory;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.authoring.CreateSurvey.Request;
import io.rapport.survey.application.linking.AnswerByLink.FilledIn;
import io.rapport.survey.application.linking.MakeLinks.Invitation;
import io.rapport.survey.application.linking.MakeLinks.Mailing;
import io.rapport.survey.application.linking.MakeLinks.Ticket;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.link.LinkRules;
import io.rapport.survey.domain.link.MachineRules;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The linking use cases with everything around them in memory. */
class LinkingTest {

  private static final Optional<Request> NEW = Optional.empty();

  private Instant now = NOON;

  private final InMemorySurveys surveys = new InMemorySurveys();
  private final InMemoryResponses responses = new InMemoryResponses();
  private final InMemorySurveyFacts facts = new InMemorySurveyFacts();
  private final InMemoryLinks links = new InMemoryLinks();
  private final InMemoryLinkTraces traces = new InMemoryLinkTraces();
  private final InMemorySeals seals = new InMemorySeals();
  private final TokenDesk tokens = new TokenDesk(links, seals);
  private final LinkRules linkRules = new LinkRules(Duration.ofDays(90), Duration.ofDays(730));
  private final MachineRules machineRules =
      new MachineRules(Duration.ofMillis(500), Duration.ofMinutes(2));
  private final AnsweringInMemory answering =
      AnsweringInMemory.with(surveys, responses, facts, () -> now);

  private final MakeLinks makeLinks =
      new MakeLinks(surveys, links, tokens, linkRules, UUID::randomUUID, () -> now);
  private final FollowLink followLink =
      new FollowLink(tokens, surveys, responses, UUID::randomUUID, () -> now);
  private final ShowByLink showByLink =
      new ShowByLink(tokens, traces, answering.recordEncounter(), machineRules, () -> now);
  private final AnswerByLink answerByLink =
      new AnswerByLink(
          tokens, traces, answering.recordResponse(), showByLink, machineRules, () -> now);
  private final NoteClick noteClick = new NoteClick(traces, () -> now);
  private final NoteScan noteScan =
      new NoteScan(tokens, traces, answering.markMachine(), machineRules, () -> now);

  private final Survey.Draft draft = draft();
  private final Survey.Live live = draft.publish(NOON);

  @BeforeEach
  void a_live_survey() {
    surveys.add(draft);
    surveys.save(live);
  }

  @Test
  void a_link_leads_its_person_to_the_survey() {
    var way = asked(anna());

    assertThat(way.version()).isEqualTo(live.version());
    assertThat(way.visit().respondent()).isEqualTo(new Respondent(Optional.empty(), user("anna")));
    assertThat(way.visit().attributes()).containsKey("agent");
    assertThat(asked(anna()).visit().response()).isNotEqualTo(way.visit().response());
  }

  @Test
  void a_token_that_was_not_made_here_leads_nowhere() {
    // Given
    var token = anna();
    var elsewhere = new TokenDesk(links, new InMemorySeals());
    var link = links.find(asked(token).visit().link().id()).orElseThrow();
    var forged = elsewhere.tokens(SHOP, List.of(link), NOON).getFirst();

    // Then
    assertThat(followLink.follow(forged.text())).isInstanceOf(Way.Nowhere.class);
    assertThat(followLink.follow(token.substring(1) + "1")).isInstanceOf(Way.Nowhere.class);
    assertThat(followLink.follow("")).isInstanceOf(Way.Nowhere.class);
  }

  @Test
  void the_seal_of_one_link_opens_no_other() {
    // Given
    var anna = anna();
    var bert = token("bert");

    // When
    var mixed = bert.substring(0, 22) + anna.substring(22);

    // Then
    assertThat(followLink.follow(mixed)).isInstanceOf(Way.Nowhere.class);
  }

  @Test
  void a_token_whose_key_is_revoked_leads_nowhere() {
    // Given
    var old = anna();
    seals.renew(SHOP, NOON);
    var renewed = token("bert");

    // When
    seals.revoke(SHOP, 1);

    // Then
    assertThat(followLink.follow(old)).isInstanceOf(Way.Nowhere.class);
    asked(renewed);
  }

  @Test
  void a_link_lasts_until_it_expires() {
    // Given
    var token = anna();

    // Then
    now = NOON.plus(Duration.ofDays(90)).minusMillis(1);
    asked(token);
    now = NOON.plus(Duration.ofDays(90));
    assertThat(followLink.follow(token)).isInstanceOf(Way.Expired.class);
  }

  @Test
  void nobody_is_asked_by_a_survey_that_is_not_live() {
    // Given
    var token = anna();
    var paused = live.pause(NOON);

    // When
    surveys.save(paused);

    // Then
    assertThat(followLink.follow(token))
        .isEqualTo(new Way.NotAsked(links.page(live.id(), Optional.empty(), 1).getFirst(), paused));
  }

  @Test
  void one_token_is_one_response() {
    // Given
    var token = anna();

    // When
    var first = taken(answer(token, 9, false));
    var second = taken(answer(token, 8, true));

    // Then
    assertThat(second.origin().id()).isEqualTo(first.origin().id());
    assertThat(second.origin().occasion().channel()).isEqualTo(Channel.EMAIL);
    assertThat(second.sheet().language()).contains("de");
    assertThat(second.sheet().answers()).containsEntry("score", new Score(8));
    assertThat(second.sheet().attributes())
        .isEqualTo(Map.of("agent", new Attribute.Text("Ann"), "tp", new Attribute.Text("cart")));
    assertThat(followLink.follow(token)).isInstanceOf(Way.Answered.class);
  }

  @Test
  void who_has_begun_goes_on_with_what_they_began() {
    // Given
    var token = anna();
    taken(answer(token, 9, false));

    // When
    surveys.save(live.revise(SATISFACTION, NOON));
    surveys.save(live.revise(SATISFACTION, NOON).publish(NOON));

    // Then
    assertThat(asked(token).version().number()).isEqualTo(1);
    assertThat(asked(token("bert")).version().number()).isEqualTo(2);
  }

  @Test
  void each_visit_by_the_open_link_is_a_response_of_its_own() {
    // Given
    var ticket = openLink();

    // When
    var one = asked(ticket.token().text());
    var other = asked(ticket.token().text());
    var token = showByLink.show(one, false).token().text();
    var back = asked(token);

    // Then
    assertThat(openLink().link()).isEqualTo(ticket.link());
    assertThat(one.visit().response()).isNotEqualTo(other.visit().response());
    assertThat(back.visit().response()).isEqualTo(one.visit().response());
    assertThat(taken(answer(token, 9, true)).sheet().respondent().anonymousId())
        .contains(one.visit().response().toString());
    assertThat(followLink.follow(token)).isInstanceOf(Way.Answered.class);
    asked(ticket.token().text());
  }

  @Test
  void a_showing_is_told_once_however_often_a_page_is_opened() {
    // Given
    var token = anna();

    // When
    showByLink.show(asked(token), false);
    showByLink.show(asked(token), false);
    answer(token, 9, true);

    // Then
    assertThat(facts.facts()).extracting(Fact::what).hasSize(2);
    assertThat(facts.facts().getFirst().what()).isInstanceOf(Encounter.class);
  }

  @Test
  void what_a_machine_looks_at_was_shown_to_nobody() {
    // Given
    var token = anna();

    // When
    showByLink.show(asked(token), true);
    noteScan.note(token, MachineSign.TRAP);
    showByLink.show(asked(token), false);

    // Then
    assertThat(facts.facts()).isEmpty();
    later(Duration.ofMinutes(3));
    showByLink.show(asked(token), false);
    assertThat(facts.facts()).hasSize(1);
  }

  @Test
  void a_click_is_an_intent_and_no_answer() {
    // Given
    var way = asked(anna());

    // When
    noteClick.note(way, way.version().questionnaire().questions().getFirst(), new Score(9));

    // Then
    assertThat(traces.clicks(way.visit().link().id())).extracting("score").containsExactly(9);
    assertThat(facts.facts()).isEmpty();
    assertThat(responses.find(SHOP, way.visit().response())).isEmpty();
  }

  @Test
  void who_scans_and_answers_is_a_machine() {
    // Given
    var token = anna();
    noteScan.note(token, MachineSign.TRAP);

    // When
    var machine = taken(answer(token, 9, true));

    // Then
    assertThat(machine.sheet().machine()).contains(MachineSign.TRAP);
    assertThat(facts.facts()).extracting(Fact::what).containsExactly(machine);
  }

  @Test
  void who_answers_and_scans_was_a_machine() {
    // Given
    var token = anna();
    var person = taken(answer(token, 9, true));

    // When
    later(Duration.ofMinutes(1));
    noteScan.note(token, MachineSign.TRAP);
    noteScan.note(token, MachineSign.HEAD_REQUEST);

    // Then
    var machine = responses.find(SHOP, person.origin().id()).orElseThrow();
    assertThat(machine.sheet().machine()).contains(MachineSign.TRAP);
    assertThat(machine.stamp().revision()).isEqualTo(2);
    assertThat(machine.stamp().answeredAt()).isEqualTo(person.stamp().answeredAt());
    assertThat(facts.facts().getLast().what()).isEqualTo(machine);
  }

  @Test
  void a_scan_long_after_an_answer_says_nothing_about_it() {
    // Given
    var token = anna();
    var person = taken(answer(token, 9, true));

    // When
    later(Duration.ofMinutes(3));
    noteScan.note(token, MachineSign.TRAP);

    // Then
    assertThat(responses.find(SHOP, person.origin().id())).contains(person);
  }

  @Test
  void a_scan_of_the_open_link_says_nothing_about_anybody() {
    // Given
    var token = openLink().token().text();

    // When
    var leadsSomewhere = noteScan.note(token, MachineSign.TRAP);

    // Then
    assertThat(leadsSomewhere).isTrue();
    assertThat(taken(answer(token, 9, true)).sheet().machine()).isEmpty();
    assertThat(noteScan.note("x", MachineSign.TRAP)).isFalse();
  }

  @Test
  void the_stamp_of_one_page_is_no_other_visitors() {
    // Given
    var stamp = showByLink.show(asked(anna()), false).stamp().text();
    var bert = asked(token("bert"));
    later(Duration.ofSeconds(9));

    // When
    var machine = taken(answerByLink.answer(bert, filledIn(9, true, stamp)));

    // Then
    assertThat(machine.sheet().machine()).contains(MachineSign.NO_PAGE);
  }

  @Test
  void a_request_that_comes_again_gets_the_same_tokens() {
    // Given
    var request = Optional.of(new Request("key", "digest"));
    var first = makeLinks.forEach(mailing("anna", "bert"), request);

    // When
    var second = makeLinks.forEach(mailing("anna", "bert"), request);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(makeLinks.forEach(mailing("cleo"), Optional.of(new Request("key", "other"))))
        .isInstanceOf(MakeLinks.KeyUsedForAnother.class);
  }

  @Test
  void links_are_made_into_surveys_that_may_ask_somebody() {
    // Given
    var unknown = new SurveyId(UUID.randomUUID());

    // When
    surveys.save(live.close(NOON));

    // Then
    assertThat(makeLinks.forEach(mailing("anna"), NEW))
        .isInstanceOf(MakeLinks.SurveyIsClosed.class);
    assertThat(makeLinks.forEverybody(SHOP, live.id()))
        .isInstanceOf(MakeLinks.SurveyIsClosed.class);
    assertThat(makeLinks.forEverybody(SHOP, unknown)).isInstanceOf(MakeLinks.NoSuchSurvey.class);
    assertThat(makeLinks.forEverybody(new ProjectId("another"), live.id()))
        .isInstanceOf(MakeLinks.NoSuchSurvey.class);
  }

  @Test
  void a_link_that_cannot_last_or_says_too_much_is_not_made() {
    // Given
    var anna = invitation("anna", Map.of("a", new Attribute.Text("x".repeat(20_001))));
    var yesterday = Optional.of(NOON.minusSeconds(1));

    // When
    var outcome =
        makeLinks.forEach(
            new Mailing(SHOP, live.id(), Channel.LINK, yesterday, List.of(anna)), NEW);

    // Then
    assertThat(outcome)
        .isEqualTo(
            new MakeLinks.Invalid(
                List.of(
                    new Fault("expiresAt", "must be in the future"),
                    new Fault(
                        "people[0].attributes", "must have at most 20000 characters in all"))));
  }

  private void later(Duration duration) {
    now = now.plus(duration);
  }

  private String anna() {
    return token("anna");
  }

  private String token(String userId) {
    return made(makeLinks.forEach(mailing(userId), NEW)).token().text();
  }

  private Ticket openLink() {
    return made(makeLinks.forEverybody(SHOP, live.id()));
  }

  private static Ticket made(MakeLinks.Outcome outcome) {
    assertThat(outcome).isInstanceOf(MakeLinks.Made.class);
    return ((MakeLinks.Made) outcome).tickets().getFirst();
  }

  private Mailing mailing(String... userIds) {
    return new Mailing(
        SHOP,
        live.id(),
        Channel.EMAIL,
        Optional.empty(),
        Arrays.stream(userIds)
            .map(userId -> invitation(userId, Map.of("agent", new Attribute.Text("Ann"))))
            .toList());
  }

  private static Invitation invitation(String userId, Map<String, Attribute> attributes) {
    return new Invitation(
        new Respondent(Optional.empty(), user(userId)), attributes, Optional.empty());
  }

  private static Optional<String> user(String id) {
    return Optional.of(id);
  }

  private Way.Asked asked(String token) {
    var way = followLink.follow(token);
    assertThat(way).isInstanceOf(Way.Asked.class);
    return (Way.Asked) way;
  }

  /** The answer of somebody who has looked at the page for a while. */
  private Taking<Response> answer(String token, int score, boolean completed) {
    var way = asked(token);
    var stamp = tokens.stamp(way.visit(), now.minusSeconds(9)).text();
    return answerByLink.answer(way, filledIn(score, completed, stamp));
  }

  private static FilledIn filledIn(int score, boolean completed, String stamp) {
    Map<String, Answer> answers = Map.of("score", new Score(score));
    return new FilledIn(
        answers,
        Map.of("agent", new Attribute.Text("Eve"), "tp", new Attribute.Text("cart")),
        Optional.of("de"),
        completed,
        stamp,
        false,
        false);
  }

  private static Response taken(Taking<Response> taking) {
    assertThat(taking).isInstanceOf(Taking.Taken.class);
    return ((Taking.Taken<Response>) taking).kept();
  }
}
