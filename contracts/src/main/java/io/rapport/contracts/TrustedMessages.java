package io.rapport.contracts;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro, which instantiates only classes it was told to trust, that the messages here are
 * ours.
 */
final class TrustedMessages implements ClassSecurityPredicate {

  private static final ClassSecurityPredicate WITH_OURS =
      ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), new TrustedMessages());

  private TrustedMessages() {}

  static void register() {
    ClassSecurityValidator.setGlobal(WITH_OURS);
  }

  @Override
  public boolean isTrusted(Class<?> type) {
    return type.getPackageName().startsWith("io.rapport.contracts.");
  }
}
