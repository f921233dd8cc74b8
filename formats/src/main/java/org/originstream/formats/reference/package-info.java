/**
 * Reading the reference data: agreements, code lists, calendars and participants, from YAML files.
 */
@NullMarked
package org.originstream.formats.reference;

import org.jspecify.annotations.NullMarked;
