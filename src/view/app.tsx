/** The one page: measurement first, then what the number means, the demonstration, limits, method, earlier results; or a room beside it. */
import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Boundary } from './boundary';
import { Limits } from './about/limits';
import { Method } from './about/method';
import { openScreen } from './contrast/fields';
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
import { activity } from './state';

/** By itself: a running measurement, which changes every second, redraws nothing here. */
const kindOfActivity = computed(() => activity.value.kind);

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
      <Boundary place={kindOfActivity.value}>
        <Measure />
      </Boundary>
      <Boundary place={openScreen.value ?? ''}>
        <Meaning />
      </Boundary>
      <Boundary place="search">
        <Search />
      </Boundary>
      <Limits />
      <Method />
      <Boundary place={kindOfActivity.value}>
        <Earlier />
      </Boundary>
    </>
  );
}
