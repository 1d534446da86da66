package io.rapport.local.site;

/** The services of the system, each with its place among the ports. */
public enum Service {
  GATEWAY("gateway", 0),
  TRACKING("tracking-service", 1),
  SURVEY("survey-service", 2),
  METRICS("metrics-service", 3);

  private final String module;
  private final int offset;

  Service(String module, int offset) {
    this.module = module;
    this.offset = offset;
  }

  /** The name of its module, and of its process. */
  public String module() {
    return module;
  }

  int offset() {
    return offset;
  }
}
