package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.ResponseId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A way into a survey for whoever holds its token. */
public sealed interface Link {

  LinkId id();

  LinkTerms terms();

  /** For one person, who gives one response. */
  record Personal(
      LinkId id, LinkTerms terms, Respondent respondent, Map<String, Attribute> attributes)
      implements Link {

    public Personal {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Visit visit() {
      return new Visit(this, new ResponseId(id.value()), respondent, attributes);
    }
  }

  /** For anybody, as often as they like; nobody can say who they are. */
  record Open(LinkId id, LinkTerms terms) implements Link {

    public Visit visit(ResponseId response) {
      var nobodyKnown = new Respondent(Optional.of(response.toString()), Optional.empty());
      return new Visit(this, response, nobodyKnown, Map.of());
    }
  }
}
