/** Schedules of faults. */
@NullMarked
package org.originstream.prove.fault;

import org.jspecify.annotations.NullMarked;
