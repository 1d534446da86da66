package io.rapport.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.PostgresStack;

/** Gives every {@code @QuarkusTest} of this module the same database, broker and login provider. */
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
final class RealParts {

  private RealParts() {}
}
