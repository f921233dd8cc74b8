/** Clients that write down what they sent and what was acknowledged, and force it to the disk. */
@NullMarked
package org.originstream.prove.load;

import org.jspecify.annotations.NullMarked;
