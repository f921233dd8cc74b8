/** Tests of the analyst's commands. */
@NullMarked
package org.originstream.replay;

import org.jspecify.annotations.NullMarked;
