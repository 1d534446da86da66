package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.person.PersonName;
import io.rapport.metrics.domain.person.PersonProfile;
import io.rapport.metrics.domain.person.PersonSummary;
import io.rapport.metrics.domain.person.TimelineEntry;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.session.SessionRule;
import java.util.List;
import java.util.Optional;

/** What is known of single persons, by today's links. */
public interface PersonFiles {

  /**
   * Who was seen last comes first.
   *
   * @param text in an id, the e-mail address or the name; whoever has it there, in any case
   */
  List<PersonSummary> search(String project, String text, PageRequest page);

  /** Of whoever goes by this name today. */
  Optional<PersonProfile> profile(String project, PersonName name, SessionRule rule);

  /** What the person did and said, newest first. */
  List<TimelineEntry> timeline(String project, String person, SessionRule rule, PageRequest page);
}
