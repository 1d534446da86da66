package io.rapport.survey.application.port;

import io.rapport.survey.domain.asking.Person;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about the persons that could be asked, and what has been between them and us. */
public interface AskedPersons {

  /**
   * One person by the names of a request, and what else a decision needs, in one look.
   *
   * @param perAccount how many colleagues count, where any do
   */
  View find(ProjectId project, Respondent names, Optional<AccountLimit> perAccount, Instant now);

  /** The two names of a request are one person's, for all that is asked from now on. */
  void link(ProjectId project, Respondent names, Instant now);

  /** The names of a person as members write it: one of their ids, or metrics-service's own name. */
  Respondent named(ProjectId project, String person);

  /** Persons of whom there are facts, in a fixed order, after the one given. */
  List<KnownPerson> known(
      ProjectId project,
      Optional<String> after,
      int atMost,
      Optional<AccountLimit> perAccount,
      Instant now);

  /**
   * What one look shows.
   *
   * @param lockNames what a decision about this person locks, so that two at once wait for each
   *     other
   * @param isLinked whether the names of the request are known to be one person's
   * @param stamp of the project's surveys
   * @param taken how many responses the surveys with a quota have, or will have soon
   */
  record View(
      Person person,
      Set<String> lockNames,
      boolean isLinked,
      long stamp,
      Map<SurveyId, Integer> taken) {

    public View {
      lockNames = Set.copyOf(lockNames);
      taken = Map.copyOf(taken);
    }

    public int taken(SurveyId survey) {
      return taken.getOrDefault(survey, 0);
    }
  }

  /** A person under the name that metrics-service gave them, and how full the quotas are. */
  record KnownPerson(String key, Person person, Map<SurveyId, Integer> taken) {

    public KnownPerson {
      taken = Map.copyOf(taken);
    }

    public int taken(SurveyId survey) {
      return taken.getOrDefault(survey, 0);
    }
  }
}
