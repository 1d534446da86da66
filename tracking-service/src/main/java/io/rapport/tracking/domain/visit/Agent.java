package io.rapport.tracking.domain.visit;

import java.util.Optional;

/**
 * What a user agent says of itself.
 *
 * @param browser by its common name, without a version
 * @param os by its common name, without a version
 * @param bot whether it is a program that looks at pages for nobody
 */
public record Agent(
    Optional<String> browser, Optional<String> os, Optional<Device> device, boolean bot) {

  /** Of whom nothing is known. */
  public static final Agent UNKNOWN =
      new Agent(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** The same on this system and kind of device. */
  Agent on(String system, Optional<Device> kind) {
    return new Agent(browser, Optional.of(system), kind.or(() -> device), bot);
  }
}
