/** Tests of the webhook against a customs made of plain sockets. */
@NullMarked
package org.originstream.adapter.webhook;

import org.jspecify.annotations.NullMarked;
