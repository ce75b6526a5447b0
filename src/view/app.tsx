/** The one page: measurement first, then the demonstration, what the number does not tell, how it is made, earlier results. */
import { Limits } from './about/limits';
import { Method } from './about/method';
import { Meaning } from './contrast/meaning';
import { Earlier } from './earlier/earlier';
import { Measure } from './measure/measure';
import { Search } from './search/search';
import { AddressProblems } from './shell/address-problems';
import { Footer } from './shell/footer';
import { LiveRegion } from './shell/live-region';
import { Masthead } from './shell/masthead';
import { StopBar } from './shell/stop-bar';

export function App() {
  return (
    <>
      <Masthead />
      <LiveRegion />
      <main>
        <AddressProblems />
        <Measure />
        <Meaning />
        <Search />
        <Limits />
        <Method />
        <Earlier />
      </main>
      <Footer />
      <StopBar />
    </>
  );
}
