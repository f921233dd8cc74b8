/** Whole topics, read from their beginning and then on and on. */
@NullMarked
package org.originstream.producer.follow;

import org.jspecify.annotations.NullMarked;
