/** What one event costs inside the process, without Kafka. */
@NullMarked
package org.originstream.benchmarks.inside;

import org.jspecify.annotations.NullMarked;
