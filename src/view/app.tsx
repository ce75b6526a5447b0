/** The one page: measurement first, then what the number means, the demonstration, limits, method, earlier results; or a room beside it. */
import { useEffect } from 'preact/hooks';
import { Limits } from './about/limits';
import { Method } from './about/method';
import { Meaning } from './contrast/meaning';
import { Earlier } from './earlier/earlier';
import { Measure } from './measure/measure';
import { NewerVersionLine } from './offline/newer-version';
import { Room } from './room';
import { followRoute, ROOM_ID, route } from './routes';
import { Search } from './search/search';
import { AddressProblems } from './shell/address-problems';
import { Footer } from './shell/footer';
import { LiveRegion } from './shell/live-region';
import { Masthead } from './shell/masthead';
import { StopBar } from './shell/stop-bar';

export function App() {
  useEffect(followRoute, []);
  const { kind } = route.value;
  return (
    <>
      <Masthead />
      <LiveRegion />
      <main id={kind === 'page' ? undefined : ROOM_ID} tabIndex={kind === 'page' ? undefined : -1}>
        <AddressProblems />
        <NewerVersionLine />
        {kind === 'page' ? <Sections /> : <Room kind={kind} />}
      </main>
      <Footer />
      <StopBar />
    </>
  );
}

function Sections() {
  return (
    <>
      <Measure />
      <Meaning />
      <Search />
      <Limits />
      <Method />
      <Earlier />
    </>
  );
}
