/** Tests of one country's settings and process. */
@NullMarked
package org.originstream.adapter;

import org.jspecify.annotations.NullMarked;
