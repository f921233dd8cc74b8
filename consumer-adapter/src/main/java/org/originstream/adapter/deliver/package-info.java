/**
 * The core of delivery without I/O or clock: the order in which deliveries are attempted, what each
 * outcome leads to, and how far the country topic is done with.
 */
@NullMarked
package org.originstream.adapter.deliver;

import org.jspecify.annotations.NullMarked;
