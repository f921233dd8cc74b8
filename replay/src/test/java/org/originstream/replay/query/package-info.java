/** Tests of the conditions. */
@NullMarked
package org.originstream.replay.query;

import org.jspecify.annotations.NullMarked;
