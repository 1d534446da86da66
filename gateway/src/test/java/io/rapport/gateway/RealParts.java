package io.rapport.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.rapport.gateway.stack.FakeServices;
import io.rapport.gateway.stack.LoginProvider;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.PostgresStack;

/**
 * Gives every {@code @QuarkusTest} of this module the same database, broker, login provider and
 * services behind the gateway.
 */
@QuarkusTestResource(PostgresStack.class)
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(LoginProvider.class)
@QuarkusTestResource(FakeServices.class)
final class RealParts {

  private RealParts() {}
}
