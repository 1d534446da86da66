/** What is done with webhooks, by admins and by the messages that go out. */
@NullMarked
package io.rapport.gateway.application.webhook;

import org.jspecify.annotations.NullMarked;
