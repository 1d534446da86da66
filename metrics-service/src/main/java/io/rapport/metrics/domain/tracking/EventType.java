package io.rapport.metrics.domain.tracking;

/** The kinds of message of the tracking protocol. */
public enum EventType {
  TRACK,
  PAGE,
  SCREEN,
  IDENTIFY,
  GROUP,
  ALIAS
}
