/** How an application's door writes events: acknowledged by all in-sync replicas, or not at all. */
@NullMarked
package org.originstream.schemas.publish;

import org.jspecify.annotations.NullMarked;
