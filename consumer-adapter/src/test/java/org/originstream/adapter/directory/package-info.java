/** Tests of the directory. */
@NullMarked
package org.originstream.adapter.directory;

import org.jspecify.annotations.NullMarked;
