/**
 * A whole exchange as processes of their own on one machine, each of which can be killed by name.
 */
@NullMarked
package org.originstream.sandbox.cluster;

import org.jspecify.annotations.NullMarked;
