/** The pages of {@code docs/} that the code writes, all in one place. */
@NullMarked
package org.originstream.sandbox.docs;

import org.jspecify.annotations.NullMarked;
