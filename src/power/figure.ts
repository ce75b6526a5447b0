/**
 * A power figure: always a range, how it is known (badge) and what it covers (scope). One shape for meter, sensor, battery and estimate.
 * Place: leftmost in power; the result document stores it, its ends rounded outwards.
 */
import type { Range, Watts } from '../core/units';

/** metered: typed wall-meter reading; sensor: read by the command line; battery: level edges; estimated: from the model; typed: told. */
export type PowerBadge = 'metered' | 'sensor' | 'battery' | 'estimated' | 'typed';

/** chip: processor package; board: graphics card with its memory; whole-computer: everything behind the plug or battery. */
export type PowerScope = 'chip' | 'board' | 'whole-computer';

export interface PowerFigure {
  readonly badge: PowerBadge;
  readonly scope: PowerScope;
  readonly power: Range<Watts>;
  /** Plain words for the result document: what was read or matched, and where the rating comes from. */
  readonly source: string;
}
