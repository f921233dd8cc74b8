/** The history topic, read once from offsets to offsets, in a fixed order. */
@NullMarked
package org.originstream.replay.history;

import org.jspecify.annotations.NullMarked;
