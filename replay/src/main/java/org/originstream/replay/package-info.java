/** The analyst's commands: what they are asked, how they end. */
@NullMarked
package org.originstream.replay;

import org.jspecify.annotations.NullMarked;
