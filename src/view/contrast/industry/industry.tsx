/** Screen 5: who does the work today, one farm against many homes, and the machine as a heater. */
import { Countries } from './countries';
import { Farm } from './farm';
import { Heater } from './heater';

export function Industry() {
  return (
    <>
      <Countries />
      <Farm />
      <Heater />
    </>
  );
}
