/** The ways records take through Kafka that are compared with one another. */
@NullMarked
package org.originstream.benchmarks.path;

import org.jspecify.annotations.NullMarked;
