/** The examples, run as a reader of their pages runs them. */
@NullMarked
package org.originstream.sandbox.examples;

import org.jspecify.annotations.NullMarked;
