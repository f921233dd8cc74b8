/** The processor on a real broker, with senders that do not behave. */
@NullMarked
package org.originstream.sandbox.processor;

import org.jspecify.annotations.NullMarked;
