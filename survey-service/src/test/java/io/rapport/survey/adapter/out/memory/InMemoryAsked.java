package io.rapport.survey.adapter.out.memory;

import static java.util.Comparator.reverseOrder;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.application.port.Claims;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.asking.Asked;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Hearers;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has been, and is about to be, between persons and surveys, in memory. */
public final class InMemoryAsked implements AskedHistory, Claims {

  private final InMemoryResponses responses;
  private final SurveyFacts facts;
  private final NamedLocks locks = new NamedLocks();
  private final Map<Met, Asked> asked = new LinkedHashMap<>();
  private final Map<Claim, Instant> places = new LinkedHashMap<>();
  private final Map<SurveyId, Counted> counted = new HashMap<>();
  private final Map<Colleague, Instant> colleagues = new HashMap<>();
  private final Map<Pair, Instant> links = new LinkedHashMap<>();

  public InMemoryAsked(InMemoryResponses responses, SurveyFacts facts) {
    this.responses = responses;
    this.facts = facts;
  }

  @Override
  public void lock(ProjectId project, Set<String> names) {
    locks.take(names.stream().map(name -> project + "|" + name));
  }

  /** The transaction at hand ends. */
  public void end() {
    locks.giveBack();
  }

  @Override
  public synchronized boolean claim(Claim claim, Optional<Integer> quota) {
    if (quota.isPresent()) {
      counted.computeIfAbsent(claim.survey(), survey -> begun(claim.project(), survey));
      if (taken(claim.survey(), claim.now()) >= quota.get()) {
        return false;
      }
    }
    places.put(claim, claim.until());
    return true;
  }

  @Override
  public synchronized void shown(
      Encounter showing, Set<Metric> metrics, Optional<Instant> placeUntil) {
    var project = showing.occasion().project();
    var at = showing.occurredAt();
    for (var claim : met(project, showing.respondent(), showing.occasion().survey(), at)) {
      placeUntil.ifPresent(until -> places.merge(claim, until, InMemoryAsked::later));
      claim
          .accounts()
          .forEach(
              account ->
                  colleagues.merge(
                      new Colleague(project, account, claim.person()), at, InMemoryAsked::later));
    }
    remember(
        project,
        showing.respondent(),
        new Asked(showing.occasion().survey(), metrics, 1, Optional.of(at), Optional.empty()));
  }

  @Override
  public synchronized void dismissed(Encounter dismissal) {
    var project = dismissal.occasion().project();
    var survey = dismissal.occasion().survey();
    met(project, dismissal.respondent(), survey, dismissal.occurredAt()).forEach(places::remove);
    remember(
        project,
        dismissal.respondent(),
        new Asked(survey, Set.of(), 0, Optional.empty(), Optional.empty()));
  }

  @Override
  public boolean begunAtOnce(Revision first, long stamp) {
    return stamp == InMemoryLiveSurveys.NEWEST && begun(first);
  }

  @Override
  public synchronized boolean begun(Revision revision) {
    var first = revision.response();
    if (!responses.keep(first)) {
      return false;
    }
    var project = first.origin().occasion().project();
    var survey = first.origin().occasion().survey();
    var at = first.origin().startedAt();
    met(project, first.sheet().respondent(), survey, at).forEach(places::remove);
    counted.computeIfPresent(survey, (_, known) -> known.plusOne());
    remember(
        project,
        first.sheet().respondent(),
        new Asked(survey, Set.of(), 0, Optional.empty(), Optional.of(at)));
    if (revision.hearers() != Hearers.NOBODY) {
      facts.answered(revision);
    }
    return true;
  }

  synchronized void link(ProjectId project, Respondent names, Instant at) {
    if (names.userId().isPresent() && names.anonymousId().isPresent()) {
      links.putIfAbsent(new Pair(project, names), at);
    }
  }

  synchronized boolean isLinked(ProjectId project, Respondent names) {
    return links.containsKey(new Pair(project, names));
  }

  /** Who used a device last. */
  synchronized Optional<String> userOf(ProjectId project, String device) {
    return links.entrySet().stream()
        .filter(link -> link.getKey().isOf(project))
        .filter(link -> link.getKey().names().anonymousId().equals(Optional.of(device)))
        .max(Map.Entry.comparingByValue())
        .flatMap(link -> link.getKey().names().userId());
  }

  synchronized Stream<String> devicesOf(ProjectId project, Set<String> users) {
    return links.keySet().stream()
        .filter(link -> link.isOf(project))
        .filter(link -> isAny(users, link.names().userId()))
        .flatMap(link -> link.names().anonymousId().stream())
        .toList()
        .stream();
  }

  synchronized List<Asked> history(ProjectId project, Set<String> users, Set<String> devices) {
    return asked.entrySet().stream()
        .filter(entry -> entry.getKey().project().equals(project))
        .filter(entry -> isTheirs(entry.getKey().names(), users, devices))
        .map(Map.Entry::getValue)
        .toList();
  }

  synchronized Optional<Instant> claimedUntil(
      ProjectId project, Set<String> users, Set<String> devices) {
    return places.keySet().stream()
        .filter(claim -> claim.project().equals(project))
        .filter(claim -> isTheirs(claim.names(), users, devices))
        .map(Claim::until)
        .max(Comparator.naturalOrder());
  }

  /** How many responses the surveys with a quota have, or will have soon. */
  synchronized Map<SurveyId, Integer> taken(ProjectId project, Instant now) {
    var taken = new HashMap<SurveyId, Integer>();
    counted.forEach(
        (survey, count) -> {
          if (count.project().equals(project)) {
            taken.put(survey, taken(survey, now));
          }
        });
    return taken;
  }

  /** When others of an account were asked, each person once, the latest first. */
  synchronized List<Instant> colleagues(
      ProjectId project, String account, String person, Instant now) {
    var others = new HashMap<String, Instant>();
    colleagues.forEach(
        (who, at) -> {
          if (who.project().equals(project) && who.account().equals(account)) {
            others.merge(who.person(), at, InMemoryAsked::later);
          }
        });
    places.keySet().stream()
        .filter(claim -> claim.project().equals(project) && claim.until().isAfter(now))
        .filter(claim -> claim.accounts().contains(account))
        .forEach(claim -> others.merge(claim.person(), now, InMemoryAsked::later));
    others.remove(person);
    return others.values().stream().sorted(reverseOrder()).toList();
  }

  private int taken(SurveyId survey, Instant now) {
    var claimed =
        places.entrySet().stream()
            .filter(place -> place.getKey().survey().equals(survey))
            .filter(place -> place.getValue().isAfter(now))
            .count();
    return counted.get(survey).responses() + (int) claimed;
  }

  private Counted begun(ProjectId project, SurveyId survey) {
    return new Counted(project, (int) responses.selected(survey, Selection.ALL).count());
  }

  /** The claims that an encounter was about. */
  private List<Claim> met(ProjectId project, Respondent names, SurveyId survey, Instant at) {
    link(project, names, at);
    var its = new ArrayList<Claim>();
    places.forEach(
        (claim, until) -> {
          if (claim.project().equals(project)
              && claim.survey().equals(survey)
              && until.isAfter(at)
              && isOneOf(claim.names(), names)) {
            its.add(claim);
          }
        });
    return its;
  }

  private void remember(ProjectId project, Respondent names, Asked now) {
    asked.merge(new Met(project, names, now.survey()), now, InMemoryAsked::both);
  }

  private static Asked both(Asked before, Asked now) {
    var isOlder =
        before.lastShown().isPresent()
            && (now.lastShown().isEmpty()
                || before.lastShown().get().isAfter(now.lastShown().get()));
    return new Asked(
        before.survey(),
        isOlder ? before.metrics() : now.metrics(),
        before.times() + now.times(),
        latest(before.lastShown(), now.lastShown()),
        latest(before.answeredAt(), now.answeredAt()));
  }

  private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isOneOf(Respondent claimed, Respondent names) {
    return claimed.userId().isPresent() && claimed.userId().equals(names.userId())
        || claimed.anonymousId().isPresent() && claimed.anonymousId().equals(names.anonymousId());
  }

  /** What bears a user's name is the user's, on whichever device it was. */
  private static boolean isTheirs(Respondent names, Set<String> users, Set<String> devices) {
    return names.userId().isPresent()
        ? isAny(users, names.userId())
        : isAny(devices, names.anonymousId());
  }

  private static boolean isAny(Set<String> ids, Optional<String> id) {
    return id.filter(ids::contains).isPresent();
  }

  private record Met(ProjectId project, Respondent names, SurveyId survey) {}

  private record Colleague(ProjectId project, String account, String person) {}

  private record Pair(ProjectId project, Respondent names) {

    boolean isOf(ProjectId some) {
      return project.equals(some);
    }
  }

  private record Counted(ProjectId project, int responses) {

    Counted plusOne() {
      return new Counted(project, responses + 1);
    }
  }
}
