/** The electricity price that the person typed on a screen; undefined where nothing usable was. Place: under report-rows and markdown. */
import type { UsDollarsPerKilowattHour } from '../../../core/units';
import { electricityPrice, readAssumption } from '../assumptions';
import { fields } from '../fields';

export function ownPrice(): UsDollarsPerKilowattHour | undefined {
  return fields.value.cents === undefined || readAssumption('cents').problem !== undefined ? undefined : electricityPrice();
}
