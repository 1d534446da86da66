package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.saved.Saved;
import java.util.List;
import java.util.Optional;

/**
 * What the members of projects have saved. What is not derived from the topics must not be lost
 * with the store.
 *
 * @param <D> what a member says of it
 */
public interface Shelf<D> {

  /** Of all projects. */
  List<Saved<D>> all();

  /** Newest first. */
  List<Saved<D>> of(String project);

  Optional<Saved<D>> find(String project, String id);

  /**
   * Keeps a new one for good.
   *
   * @param creation who comes again with the same one adds nothing
   * @param most how many a project may have
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  Addition<D> add(Saved<D> first, Optional<Creation> creation, int most);

  /**
   * Keeps a later version for good, if it follows the one that is kept.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  boolean replace(Saved<D> next);

  /**
   * Forgets it, if this is the version that is kept.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  boolean remove(Saved<D> last);

  /**
   * A request that may come again.
   *
   * @param key chosen by the client
   * @param digest of all that it asks for
   */
  record Creation(String key, String digest) {}

  /** What came of adding one. */
  sealed interface Addition<D> {}

  /** There it is, added now or by the same request before. */
  record Added<D>(Saved<D> saved) implements Addition<D> {}

  /** The request's key was used for something else. */
  record KeyUsedForAnother<D>() implements Addition<D> {}

  /** The project has as many as it may. */
  record TooMany<D>() implements Addition<D> {}
}
