package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.segment.Segment;
import java.util.List;
import java.util.Optional;

/**
 * The segments that projects have saved. What is not derived from the topics must not be lost with
 * the store.
 */
public interface Segments {

  /** Newest first. */
  List<Segment> of(String project);

  Optional<Segment> find(String project, String id);

  /**
   * Keeps a new one for good.
   *
   * @param creation who comes again with the same one adds nothing
   * @param most how many a project may have
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  Addition add(Segment first, Optional<Creation> creation, int most);

  /**
   * Keeps a later version for good, if it follows the one that is kept.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  boolean replace(Segment next);

  /**
   * Forgets it, if this is the version that is kept.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  boolean remove(Segment last);

  /**
   * A request that may come again.
   *
   * @param key chosen by the client
   * @param digest of all that it asks for
   */
  record Creation(String key, String digest) {}

  /** What came of adding one. */
  sealed interface Addition {}

  /** There it is, added now or by the same request before. */
  record Added(Segment segment) implements Addition {}

  /** The request's key was used for something else. */
  record KeyUsedForAnother() implements Addition {}

  /** The project has as many as it may. */
  record TooMany() implements Addition {}
}
