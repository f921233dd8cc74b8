/**
 * Reading the reference data: agreements, code lists, calendars, participants, signals and
 * measures, from YAML files.
 */
@NullMarked
package org.originstream.formats.reference;

import org.jspecify.annotations.NullMarked;
