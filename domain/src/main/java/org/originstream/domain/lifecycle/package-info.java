/**
 * The four state regions of a case, each a table that can be printed, walked and tested in full.
 */
@NullMarked
package org.originstream.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
