package io.rapport.tracking.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.directory.ProjectDirectory;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteKeysTest {

  @Test
  void no_key_is_called_unknown_before_all_are_known() {
    var keys = new WriteKeys(new ProjectDirectory());

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> keys.open(Optional.of("wk_not_heard_of_yet")))
        .matches(refused -> refused.problem().status() == 503);
  }
}
