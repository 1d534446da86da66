package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.time.Span;
import java.util.Optional;

/**
 * Which refused events are looked at.
 *
 * @param span when they were received
 * @param reason only those refused for it
 * @param key only those of this write key
 */
public record RefusedSelection(
    String project, Span span, Optional<String> reason, Optional<String> key) {}
