package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.process.ProcessSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The same part with more in its environment. */
public record WithEnvironment(Part part, Map<String, String> additional) implements Part {

  @Override
  public String name() {
    return part.name();
  }

  @Override
  public Set<String> needs() {
    return part.needs();
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    part.prepare(progress);
  }

  @Override
  public ProcessSpec process() {
    ProcessSpec spec = part.process();
    var environment = new HashMap<>(spec.environment());
    environment.putAll(additional);
    return new ProcessSpec(
        spec.name(),
        spec.command(),
        environment,
        spec.directory(),
        spec.log(),
        spec.mark(),
        spec.unprivileged(),
        spec.stopBy(),
        spec.grace());
  }

  @Override
  public boolean answers() {
    return part.answers();
  }

  @Override
  public void furnish() throws IOException {
    part.furnish();
  }

  @Override
  public Duration patience() {
    return part.patience();
  }
}
