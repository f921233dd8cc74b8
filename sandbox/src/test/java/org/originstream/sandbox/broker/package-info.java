/** The embedded broker, run for real. */
@NullMarked
package org.originstream.sandbox.broker;

import org.jspecify.annotations.NullMarked;
