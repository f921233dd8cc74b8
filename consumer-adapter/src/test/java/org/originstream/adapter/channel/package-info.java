/** The tests that every channel passes. */
@NullMarked
package org.originstream.adapter.channel;

import org.jspecify.annotations.NullMarked;
