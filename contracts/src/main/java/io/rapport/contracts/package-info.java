/**
 * The published language: what the services say to each other over Kafka, and how it is written.
 */
@NullMarked
package io.rapport.contracts;

import org.jspecify.annotations.NullMarked;
