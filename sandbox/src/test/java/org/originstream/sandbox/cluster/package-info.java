/** A cluster of processes, its configuration files, and the same as containers. */
@NullMarked
package org.originstream.sandbox.cluster;

import org.jspecify.annotations.NullMarked;
