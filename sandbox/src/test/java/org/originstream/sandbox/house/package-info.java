/** What holds for the whole repository: its layout, its names and its launcher. */
@NullMarked
package org.originstream.sandbox.house;

import org.jspecify.annotations.NullMarked;
