/**
 * JSON objects that people may edit: what shape they have, what is wrong with one, how a patch
 * changes one.
 */
@NullMarked
package io.rapport.gateway.domain.json;

import org.jspecify.annotations.NullMarked;
