/** Tests of what the door makes of requests. */
@NullMarked
package org.originstream.producer.http;

import org.jspecify.annotations.NullMarked;
