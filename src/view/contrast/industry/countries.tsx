/** Who holds the hash rate: share by country over time, and by pool; the visitor's own share in the same unit. */
import { claimRows } from '../../../insight/catalogue-claims';
import { claimsDocument } from '../../../insight/catalogue-claims';
import { countryShares, networkEnergy, poolShares } from '../../../insight/geography';
import { provenanceOf } from '../../../insight/provenance';
import { networkRate, shareOfNetwork } from '../../../insight/reward';
import { whole } from '../../format';
import { words } from '../../text/contrast';
import { latestState, networkState } from '../assumptions';
import { Marked } from '../marked';
import { Formula, Part, Picture, type Table } from '../picture';
import { month, part, scientific } from '../quantity-text';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { CountriesDrawing, countryLines } from './countries-drawing';

export function Countries() {
  const sentences = words.industry;
  const last = countryShares.at(-1);
  const leader = last?.shares[0];
  const pools = poolShares.at(-1);
  const [firstPool, secondPool] = pools?.shares ?? [];
  const own = shareOfNetwork(subject.value.rate, networkRate(networkState().difficulty));
  const energy = networkEnergy.at(-1);
  const [claim] = claimRows('us-share');
  const { one } = thing();
  const lines = countryLines();
  return (
    <Part
      id="industry"
      heading={sentences.question}
      isFirst={true}
      sentence={
        <Marked
          text={sentences.sentence(
            month(last?.date ?? ''),
            sentences.ofCountry(leader?.holder ?? '', words.names.say(leader?.holder ?? '')),
            String(Math.round((leader?.share ?? 0) * 100)),
            one,
            part(own),
          )}
        />
      }
      words={
        <>
          {firstPool === undefined || secondPool === undefined || pools === undefined ? null : (
            <p>
              {sentences.pools(sentences.two(firstPool.holder, secondPool.holder), pools.date, part(firstPool.share + secondPool.share))}
            </p>
          )}
          {energy === undefined ? null : (
            <p>{sentences.energy(`${whole(energy.terawattHoursPerYear)} TWh`, part(energy.shareOfWorldElectricity), month(energy.date))}</p>
          )}
          {claim?.value === undefined ? null : (
            <p class="faint">
              <span class="weak-mark">{words.frame.weak}</span> {sentences.claim(`${claim.value} %`, month(claim.date))}
            </p>
          )}
          <CountriesFormula own={own} />
        </>
      }
    >
      <Picture
        title={sentences.title}
        subtitle={sentences.subtitle}
        description={sentences.description(
          lines
            .map(
              ({ country, points }) =>
                `${words.names.say(country)} ${points.map((point) => `${point.date}: ${part(point.share)}`).join(', ')}`,
            )
            .join('; '),
        )}
        draw={(width) => <CountriesDrawing width={width} lines={lines} />}
        note={sentences.china}
        table={tableOf()}
        sources={[
          ...countryShares.flatMap(({ shares }) => shares.map(({ provenance }) => provenance)),
          ...poolShares.flatMap(({ shares }) => shares.map(({ provenance }) => provenance)),
          latestState.provenance,
          ...networkEnergy.map(({ provenance }) => provenance),
          ...claimRows('us-share').map((row) => provenanceOf(claimsDocument, row)),
        ]}
      />
    </Part>
  );
}

function CountriesFormula({ own }: { readonly own: number }) {
  const names = words.industry.formula;
  const [first, second] = poolShares.at(-1)?.shares ?? [];
  const rate = scientific(subject.value.rate, 4);
  const network = scientific(networkRate(networkState().difficulty), 4);
  return (
    <Formula
      lines={[
        { symbols: names.share, values: `${rate} ÷ (${rate} + ${network}) = ${part(own)}`, meaning: names.shareMeaning },
        ...(first === undefined || second === undefined
          ? []
          : [
              {
                symbols: names.pools,
                values: `${part(first.share)} + ${part(second.share)} = ${part(first.share + second.share)}`,
                meaning: names.poolsMeaning,
              },
            ]),
      ]}
    />
  );
}

function tableOf(): Table {
  const { table } = words.industry;
  return {
    columns: [{ label: table.date }, { label: table.country }, { label: table.kind }, { label: table.share, isNumber: true }],
    rows: [
      ...countryShares.flatMap(({ date, shares }) =>
        shares.map(({ holder, share }) => [date, words.names.say(holder), table.kinds.country, part(share)]),
      ),
      ...poolShares.flatMap(({ date, shares }) => shares.map(({ holder, share }) => [date, holder, table.kinds.pool, part(share)])),
    ],
  };
}
