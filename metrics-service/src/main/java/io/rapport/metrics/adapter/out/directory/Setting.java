package io.rapport.metrics.adapter.out.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * A setting of a project. The gateway has checked it: what cannot be read is of a version that it
 * knows better, and is passed over.
 */
record Setting(JsonNode settings, String name) {

  /** Takes the field and the reason. */
  static final BiConsumer<String, String> PASS_OVER = Setting::passOver;

  private static final Logger LOG = Logger.getLogger(Setting.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As it is read, else what is plain. */
  <T> T read(BiFunction<String, Object, Optional<T>> read, T plain) {
    var said = settings.path(name);
    return said.isEmpty()
        ? plain
        : read.apply(name, JSON.convertValue(said, Object.class)).orElse(plain);
  }

  private static void passOver(String field, String reason) {
    LOG.warnf("A setting is passed over: %s %s", field, reason);
  }
}
