/** What an offer says, ticked, and what that is a sign of: arithmetic where there is some, history where there is none. */
import { usDollars } from '../../../core/units';
import { type OfferSign, offerSigns, pastContracts } from '../../../insight/contract-presets';
import { incomePerTerahashDay } from '../../../insight/reward';
import { workOf } from '../../../work/target';
import { whole } from '../../format';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { ASSUMPTIONS, latestState, networkState, valueOf } from '../assumptions';
import { roundTicks } from '../axis';
import { DotPlot, type DotRow } from '../dot-plot';
import { fields, setFields } from '../fields';
import { NumberField } from '../number-field';
import { Marked } from '../marked';
import { Formula, Part, Picture } from '../picture';
import { money, part, scientific } from '../quantity-text';
import { checkValues } from '../unused-values';
import { FILLED_IN } from './terms';

const CHOICES = ['guaranteed', 'recruits', 'nothing', 'onesided'] as const;
checkValues({ signs: (value) => value.split(',').filter((sign) => !CHOICES.some((choice) => choice === sign)) });
type Choice = (typeof CHOICES)[number];

/** Named in the sentences of the signs. */
const TOLD_OF = pastContracts.filter(
  ({ provider, ended }) => provider === 'GAW Miners' || ((provider === 'Genesis Mining' || provider === 'HashFlare') && ended !== null),
);

export function Signs() {
  const sentences = words.rented;
  const ticked = CHOICES.filter((choice) => (fields.value.signs ?? '').split(',').includes(choice));
  const promised = valueOf('promised');
  const state = networkState();
  const earns = incomePerTerahashDay(state);
  const fee = valueOf('fee');
  const signs = offerSigns(
    {
      promisedPerTerahashDay: promised === 0 ? null : usDollars(promised),
      maintenancePerTerahashDay: usDollars(fee),
      isGuaranteed: ticked.includes('guaranteed'),
      paysForRecruits: ticked.includes('recruits'),
      hasNothingToCheck: ticked.includes('nothing'),
      hasOneSidedEnd: ticked.includes('onesided'),
    },
    state,
  );
  return (
    <Part
      id="signs"
      heading={sentences.signsHeading}
      sentence={
        <Marked
          text={sentences.signsSentence(money(earns), money(fee), fee > earns ? sentences.signsAll : part(earns > 0 ? fee / earns : 0))}
        />
      }
      words={
        <>
          <p class="soft">{sentences.signsIntro}</p>
          <SignsFormula earns={earns} fee={fee} />
        </>
      }
    >
      <DayPicture earns={earns} fee={fee} promised={promised} />
      <div class="signs">
        <div class="sign-choices">
          {CHOICES.map((choice) => (
            <label class="check" key={choice}>
              <input
                type="checkbox"
                data-field="signs"
                value={choice}
                checked={ticked.includes(choice)}
                onChange={() => setFields({ signs: toggled(ticked, choice).join(',') })}
              />
              {sentences.signChoices[choice]}
            </label>
          ))}
          <NumberField name="promised" label={sentences.promised} note={sentences.earns(money(earns))} />
          <NumberField name="fee" label={sentences.fields.fee} />
        </div>
        <div aria-live="polite">
          {signs.length === 0 ? (
            <p class="soft">{sentences.noSigns}</p>
          ) : (
            <ul class="sign-list">
              {signs.map((sign) => (
                <li key={sign.kind}>{signText(sign)}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Part>
  );
}

interface DayProps {
  readonly earns: number;
  readonly fee: number;
}

/** Nothing promised, nothing drawn. */
function DayPicture({ earns, fee, promised }: DayProps & { readonly promised: number }) {
  const sentences = words.rented;
  const row = (key: keyof typeof sentences.signsRows, value: number, kind: DotRow['kind']): DotRow => ({
    key,
    label: sentences.signsRows[key],
    low: value,
    high: value,
    shown: money(value),
    kind,
  });
  const rows = [
    row('earns', earns, 'strong'),
    row('fee', fee, 'plain'),
    ...(promised === 0 ? [] : [row('promised', promised, 'own' as const)]),
  ];
  const most = Math.max(earns, fee, promised) * 1.1;
  return (
    <Picture
      title={sentences.signsTitle}
      subtitle={sentences.signsSubtitle}
      description={sentences.signsDescription(rows.map(({ label, shown }) => `${label} ${shown}`).join('; '))}
      draw={(width) => (
        <DotPlot
          width={width}
          rows={rows}
          scale="linear"
          low={0}
          high={most}
          ticks={roundTicks(0, most, width < 560 ? 3 : 4)}
          tickText={(value) => (value === 0 ? text.shell.quantities.dollars('0') : money(value))}
        />
      )}
      table={{
        columns: [{ label: sentences.signsTable.what }, { label: sentences.signsTable.amount, isNumber: true }],
        rows: rows.map(({ label, shown }) => [label, shown]),
      }}
      sources={[
        latestState.provenance,
        ...(fee === ASSUMPTIONS.fee.usual ? FILLED_IN : []).map(({ provenance }) => provenance),
        ...TOLD_OF.map(({ provenance }) => provenance),
      ]}
    />
  );
}

function SignsFormula({ earns, fee }: DayProps) {
  const names = words.rented.formula;
  const state = networkState();
  return (
    <Formula
      lines={[
        {
          symbols: names.yield,
          values: `10¹² × ${whole(86_400)} ÷ ${scientific(workOf(state.difficulty))} × ${scientific(state.subsidy)} × ${money(state.price)} = ${money(earns)}`,
          meaning: names.yieldMeaning,
        },
        { symbols: names.feeShare, values: `${money(fee)} ÷ ${money(earns)} = ${earns > 0 ? part(fee / earns) : '–'}` },
      ]}
    />
  );
}

function toggled(ticked: readonly Choice[], choice: Choice): readonly Choice[] {
  return ticked.includes(choice) ? ticked.filter((other) => other !== choice) : [...ticked, choice];
}

function signText(sign: OfferSign): string {
  const sentences = words.rented.signs;
  switch (sign.kind) {
    case 'promises-more-than-work-earns':
      return sentences[sign.kind](money(sign.promised), money(sign.possible));
    case 'fee-takes-all':
      return sentences[sign.kind](money(sign.fee), money(sign.possible));
    case 'guaranteed':
    case 'pays-for-recruits':
    case 'nothing-to-check':
    case 'one-sided-end':
      return sentences[sign.kind];
  }
}
