package io.rapport.metrics.application.port;

/** Threads of the store that help whoever asks it, beside the thread that asks. */
public interface StoreHelpers {

  /**
   * That they shall help nobody, or help again; while they rest, questions are answered one by one.
   * It may wait until they have done what they do.
   */
  void rest(boolean resting);
}
