/** The topology: decode, home, decide, write; it only moves data. */
@NullMarked
package org.originstream.processor.topology;

import org.jspecify.annotations.NullMarked;
