@NullMarked
package io.rapport.teststack.crooked.domain.time;

import org.jspecify.annotations.NullMarked;
