/** What an offer says, ticked, and what that is a sign of: arithmetic where there is some, history where there is none. */
import { usDollars } from '../../../core/units';
import { type OfferSign, offerSigns } from '../../../insight/contract-presets';
import { incomePerTerahashDay } from '../../../insight/reward';
import { words } from '../../text/contrast';
import { networkState, valueOf } from '../assumptions';
import { fields, setFields } from '../fields';
import { NumberField } from '../number-field';
import { Part } from '../picture';
import { money } from '../quantity-text';
import { checkValues } from '../unused-values';

const CHOICES = ['guaranteed', 'recruits', 'nothing', 'onesided'] as const;
checkValues({ signs: (value) => value.split(',').filter((sign) => !CHOICES.some((choice) => choice === sign)) });
type Choice = (typeof CHOICES)[number];

export function Signs() {
  const sentences = words.rented;
  const ticked = CHOICES.filter((choice) => (fields.value.signs ?? '').split(',').includes(choice));
  const promised = valueOf('promised');
  const state = networkState();
  const signs = offerSigns(
    {
      promisedPerTerahashDay: promised === 0 ? null : usDollars(promised),
      maintenancePerTerahashDay: usDollars(valueOf('fee')),
      isGuaranteed: ticked.includes('guaranteed'),
      paysForRecruits: ticked.includes('recruits'),
      hasNothingToCheck: ticked.includes('nothing'),
      hasOneSidedEnd: ticked.includes('onesided'),
    },
    state,
  );
  return (
    <Part id="signs" heading={sentences.signsHeading} words={<p class="soft">{sentences.signsIntro}</p>}>
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
          <NumberField name="promised" label={sentences.promised} note={sentences.earns(money(incomePerTerahashDay(state)))} />
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
