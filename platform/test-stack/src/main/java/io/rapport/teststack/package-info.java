/** Real Kafka, PostgreSQL and OIDC for the services' tests, and the rules of the house as tests. */
@NullMarked
package io.rapport.teststack;

import org.jspecify.annotations.NullMarked;
