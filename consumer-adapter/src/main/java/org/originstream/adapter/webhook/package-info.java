/** Delivery by signed HTTP POST, after Standard Webhooks 1.0.0. */
@NullMarked
package org.originstream.adapter.webhook;

import org.jspecify.annotations.NullMarked;
