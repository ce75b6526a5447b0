/** What the person set on the screens, for the report's rows; what is usual stays undefined. Place: under report-rows and markdown. */
import type { OwnAssumptions } from '../../../insight/report/rows';
import { electricityPrice, readAssumption } from '../assumptions';
import { fields } from '../fields';
import { reference } from '../reference';

export function ownAssumptions(): OwnAssumptions {
  const hasPrice = fields.value.cents !== undefined && readAssumption('cents').problem === undefined;
  return { electricityPrice: hasPrice ? electricityPrice() : undefined, machine: reference() };
}
