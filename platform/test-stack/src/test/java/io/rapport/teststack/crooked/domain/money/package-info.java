@NullMarked
package io.rapport.teststack.crooked.domain.money;

import org.jspecify.annotations.NullMarked;
