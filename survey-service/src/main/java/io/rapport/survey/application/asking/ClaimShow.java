package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.Claims;
import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.domain.asking.Facts;
import io.rapport.survey.domain.asking.Verdict;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks again while nobody else decides about the person, and takes what may be shown. */
@ApplicationScoped
@Transactional
class ClaimShow {

  /** A page that has not shown it by then never will. */
  private static final Duration LASTS = Duration.ofSeconds(60);

  private final AskingDesk desk;
  private final Claims claims;
  private final Policies policies;
  private final NewIds ids;

  ClaimShow(AskingDesk desk, Claims claims, Policies policies, NewIds ids) {
    this.desk = desk;
    this.claims = claims;
    this.policies = policies;
    this.ids = ids;
  }

  /** The first survey that may be shown and has a place. */
  Optional<Show> claim(Question question, AskedPersons.View seen, Instant now) {
    claims.lock(question.project(), lockNames(question, seen));
    var look = desk.look(question, now);
    return look.shows().stream()
        .flatMap(verdict -> claim(question, verdict, look.view(), now).stream())
        .findFirst();
  }

  private Optional<Show> claim(
      Question question, Verdict verdict, AskedPersons.View view, Instant now) {
    var survey = verdict.of().survey();
    var version = survey.newest().orElseThrow();
    var claim =
        new Claims.Claim(
            ids.next(),
            question.project(),
            survey.id(),
            version.number(),
            question.names(),
            view.person().name(),
            accounts(view),
            now,
            now.plus(LASTS));
    return claims.claim(claim, version.questionnaire().targeting().quota())
        ? Optional.of(new Show(survey.id().value(), version, claim.id(), claim.until()))
        : Optional.empty();
  }

  /** Where accounts are limited, colleagues wait for each other too. */
  private Set<String> lockNames(Question question, AskedPersons.View seen) {
    if (policies.of(question.project()).perAccount().isEmpty()) {
      return seen.lockNames();
    }
    var names = new HashSet<>(seen.lockNames());
    accounts(seen).forEach(account -> names.add("g:" + account));
    return names;
  }

  private static Set<String> accounts(AskedPersons.View view) {
    return view.person().facts().map(Facts::accounts).orElse(Set.of());
  }

  /** A survey to be shown, by when. */
  record Show(UUID survey, PublishedVersion version, UUID claim, Instant until) {}
}
