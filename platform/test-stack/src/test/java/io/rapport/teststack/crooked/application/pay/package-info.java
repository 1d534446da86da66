@NullMarked
package io.rapport.teststack.crooked.application.pay;

import org.jspecify.annotations.NullMarked;
