/** Faults from a seed, and how long the exchange takes to get over each. */
@NullMarked
package org.originstream.prove.fault;

import org.jspecify.annotations.NullMarked;
