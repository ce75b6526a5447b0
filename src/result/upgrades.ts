/**
 * How documents of older versions become documents of today's: one function for each version that is no longer written.
 * Place: under parse. A change that readers of the old version would misread raises SCHEMA_VERSION by one, and brings three things with it:
 * a function here, from the version before to the new one; a golden file of the new version in tests/fixtures/result; a line in the change log.
 * Additive changes (new fields, optional and nullable) do none of this.
 */

/** From one version to the next. Gets an unchecked copy, and may change it; the schema checks what comes out at the end. */
export type Upgrade = (document: Record<string, unknown>) => Record<string, unknown>;

/** By the version that is read. Version 1 is the first and the only one, so there is nothing to upgrade. */
export const UPGRADES: ReadonlyMap<number, Upgrade> = new Map();
