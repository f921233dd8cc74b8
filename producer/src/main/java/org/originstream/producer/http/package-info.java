/** The HTTP gateway. */
@NullMarked
package org.originstream.producer.http;

import org.jspecify.annotations.NullMarked;
