package io.rapport.metrics.domain.alert;

/**
 * A number that a project wants to be told of.
 *
 * @param takesLowSamples whether an estimate from very little counts as well
 */
public record Alert(
    String name,
    AskedNumber asked,
    Rule rule,
    Hearing hearing,
    boolean takesLowSamples,
    boolean enabled) {

  /** How many a project may have. */
  public static final int MOST = 100;
}
