/** The door as a whole. */
@NullMarked
package org.originstream.producer;

import org.jspecify.annotations.NullMarked;
