/**
 * Intervals and tests: how sure a number is. Numbers in, numbers out, the same for every service.
 */
@NullMarked
package io.rapport.statistics;

import org.jspecify.annotations.NullMarked;
