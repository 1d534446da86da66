/** Who comes in: browsers by login session, programs by bearer token. */
@NullMarked
package io.rapport.gateway.adapter.in.http.login;

import org.jspecify.annotations.NullMarked;
