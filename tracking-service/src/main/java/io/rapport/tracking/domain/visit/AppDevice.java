package io.rapport.tracking.domain.visit;

import io.rapport.tracking.domain.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** The kind of device that an app says it runs on. */
final class AppDevice {

  private AppDevice() {}

  static Optional<Device> of(JsonObject context) {
    return context.field("device") instanceof JsonObject device
        ? Visits.text(device.field("type")).flatMap(type -> named(type, device))
        : Optional.empty();
  }

  /** The stock clients say the platform for a type: {@code ios} and {@code android}. */
  private static Optional<Device> named(String type, JsonObject device) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "ios", "android", "mobile", "phone", "smartphone" ->
          Optional.of(isTablet(device) ? Device.TABLET : Device.MOBILE);
      case "tablet" -> Optional.of(Device.TABLET);
      case "desktop", "macos", "windows", "linux" -> Optional.of(Device.DESKTOP);
      case "tv", "tvos", "smarttv" -> Optional.of(Device.TV);
      case "console" -> Optional.of(Device.CONSOLE);
      case "watch", "watchos", "wearable" -> Optional.of(Device.WEARABLE);
      default -> Optional.empty();
    };
  }

  private static boolean isTablet(JsonObject device) {
    return Visits.text(device.field("model")).filter(model -> model.startsWith("iPad")).isPresent();
  }
}
