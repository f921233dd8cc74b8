/** The analyst's tools against a real broker. */
@NullMarked
package org.originstream.sandbox.replay;

import org.jspecify.annotations.NullMarked;
