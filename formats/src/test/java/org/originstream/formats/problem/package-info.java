/** Tests of problem details. */
@NullMarked
package org.originstream.formats.problem;

import org.jspecify.annotations.NullMarked;
