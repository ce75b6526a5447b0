/**
 * The most energy that a lesson can take: every device at full load for every minute of it.
 * Place: insight; the administrator's page of the teacher's kit shows it with its own inputs.
 */
import { expectPositive } from '../core/expect';
import { type KilowattHours, kilowattHours, type Watts } from '../core/units';
import { JOULES_PER_KILOWATT_HOUR } from './reward';

const SECONDS_PER_MINUTE = 60;

/** devices × power × minutes × 60 / 3.6e6, in kWh. RangeError for negative numbers. */
export function lessonEnergy(devices: number, power: Watts, minutes: number): KilowattHours {
  const total = expectPositive('devices', devices) * expectPositive('power', power) * expectPositive('minutes', minutes);
  return kilowattHours((total * SECONDS_PER_MINUTE) / JOULES_PER_KILOWATT_HOUR);
}
