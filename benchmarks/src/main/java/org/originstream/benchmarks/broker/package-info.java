/** A broker in a process of its own, so that its processor time can be told apart. */
@NullMarked
package org.originstream.benchmarks.broker;

import org.jspecify.annotations.NullMarked;
