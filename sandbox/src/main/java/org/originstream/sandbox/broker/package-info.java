/** A real Kafka broker inside this JVM, with its data kept in a directory. */
@NullMarked
package org.originstream.sandbox.broker;

import org.jspecify.annotations.NullMarked;
