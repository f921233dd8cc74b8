/** Tests that need a program the machine may not have. */
@NullMarked
package org.originstream.sandbox.tool;

import org.jspecify.annotations.NullMarked;
