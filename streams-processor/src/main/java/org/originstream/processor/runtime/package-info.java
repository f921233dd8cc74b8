/** Running the topology: settings, start, stop, and when to give up. */
@NullMarked
package org.originstream.processor.runtime;

import org.jspecify.annotations.NullMarked;
