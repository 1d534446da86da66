package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.directory.ProjectDirectory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteKeysTest {

  @Test
  void before_every_key_is_known_none_is_called_unknown() {
    var keys = new WriteKeys(new ProjectDirectory());

    assertThatThrownBy(() -> keys.project(Optional.of("wk_of_a_project_not_heard_of_yet")))
        .hasMessageStartingWith("Not available right now");
  }
}
