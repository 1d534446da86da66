package io.rapport.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A service's settings all stand in {@code docs/settings.md}, with the defaults that they really
 * have.
 */
public abstract class DocumentedSettings {

  private final Class<?> settings;

  protected DocumentedSettings(Class<?> settings) {
    this.settings = settings;
  }

  @Test
  void every_setting_is_documented_with_its_default() throws IOException {
    var document = Files.readString(repository().resolve("docs/settings.md"));

    assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(document).contains(row));
  }

  private List<String> rows() {
    return ConfigMappings.getProperties(ConfigClass.configClass(settings)).entrySet().stream()
        .filter(setting -> !setting.getValue().isGroup())
        // A list may also be set element by element, which nobody needs to be told.
        .filter(setting -> !setting.getKey().endsWith("[*]"))
        .map(setting -> "| `" + setting.getKey() + "` | " + defaultOf(setting.getValue()) + " |")
        .toList();
  }

  private static String defaultOf(Property setting) {
    if (setting.hasDefaultValue()) {
      return "`" + setting.getDefaultValue() + "`";
    }
    return setting.isOptional() ? "–" : "required";
  }

  private static Path repository() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "Not inside the repository");
    }
    return folder;
  }
}
