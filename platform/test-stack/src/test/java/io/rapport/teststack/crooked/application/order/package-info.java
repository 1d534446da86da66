@NullMarked
package io.rapport.teststack.crooked.application.order;

import org.jspecify.annotations.NullMarked;
