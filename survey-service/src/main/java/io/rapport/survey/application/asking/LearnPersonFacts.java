package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.PersonFactsStore;
import io.rapport.survey.application.port.PersonFactsStore.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes in what metrics-service says about persons: many at once, in one commit. */
@ApplicationScoped
@Transactional
public class LearnPersonFacts {

  private final PersonFactsStore store;

  LearnPersonFacts(PersonFactsStore store) {
    this.store = store;
  }

  public void learn(List<Said> said) {
    store.learn(said);
  }
}
